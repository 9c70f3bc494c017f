package org.vsxibulk.acceptance;

import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.simulator.fault.ActiveFault;
import org.vsxibulk.simulator.fault.FaultBook;
import org.vsxibulk.simulator.fault.FaultRule;

/** The faults of a switch, whose rules are written in the words of the stories. */
public final class FaultWords {

    private final Tongue tongue;
    private final FaultBook book;

    FaultWords(Tongue tongue, FaultBook book) {
        this.tongue = tongue;
        this.book = book;
    }

    public ActiveFault add(String rule) {
        return book.add(FaultRule.parse(tongue.isOurs() ? rule : translated(rule)));
    }

    public ActiveFault add(FaultRule rule) {
        return book.add(rule.table().equals("*") ? rule : rule.on(rule.action(), tongue.token(rule.table())));
    }

    public void clear() {
        book.clear();
    }

    public int struck() {
        return book.struck();
    }

    /** The same rule in the words of the switch. */
    String translated(String rule) {
        List<String> pieces = new ArrayList<>(List.of(rule.split("(?<!\\\\):")));
        String table = pieces.stream()
                .filter(piece -> piece.startsWith("table="))
                .map(piece -> piece.substring("table=".length()))
                .findFirst()
                .orElse(pieces.size() > 1 ? pieces.get(1).replaceFirst(".*/", "") : "");
        pieces.replaceAll(piece -> translated(table, piece));
        return String.join(":", pieces);
    }

    private String translated(String table, String piece) {
        int equals = piece.indexOf('=');
        String name = equals < 0 ? "" : piece.substring(0, equals);
        String value = piece.substring(equals + 1);
        return switch (name) {
            case "" ->
                value.contains("/")
                        ? value.replaceFirst("/.*", "/") + tongue.token(value.replaceFirst(".*/", ""))
                        : value;
            case "table" -> "table=" + tongue.token(value);
            case "key" -> "key=" + String.join(",", tongue.key(table, value.split(",")));
            case "path" -> "path=" + tongue.table(table).path(value);
            case "set" -> "set=" + set(table, value);
            case "put" -> "put=" + tongue.toSwitch(table, value);
            case "match" ->
                "match=" + tongue.piece(table, value.replace("\\:", ":")).replace(":", "\\:");
            default -> piece;
        };
    }

    private String set(String table, String order) {
        int equals = order.indexOf('=');
        String path = order.substring(0, equals);
        TableWords words = tongue.table(table);
        return words.path(path) + "=" + words.text(path, order.substring(equals + 1));
    }
}
