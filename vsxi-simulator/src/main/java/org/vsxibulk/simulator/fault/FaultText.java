package org.vsxibulk.simulator.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rules as text, there and back. */
final class FaultText {
    private static final List<String> OFTEN = List.of("nth", "from", "times", "share");
    private static final String MATCH = "match";

    private FaultText() {}

    static FaultRule read(String text) {
        List<String> pieces = pieces(text.strip());
        FaultKind kind = FaultKind.named(pieces.get(0));
        boolean aimed = pieces.size() > 1 && pieces.get(1).indexOf('=') < 0;
        Map<String, String> values = values(kind, pieces.subList(aimed ? 2 : 1, pieces.size()));
        Settings often = new Settings(kind.word(), values);
        values.keySet().removeAll(OFTEN);
        String match = kind.settingNames().contains(MATCH) ? null : values.remove(MATCH);
        FaultRule rule = FaultRule.of(kind, new Settings(kind.word(), values));
        rule = aimed ? aimed(rule, pieces.get(1)) : rule;
        return restricted(match == null ? rule : rule.matching(match), often);
    }

    static String write(FaultRule rule) {
        StringBuilder text = new StringBuilder(rule.fault());
        CallFilter calls = rule.calls();
        if (!calls.equals(new CallFilter(CallFilter.ANY, CallFilter.ANY, calls.text()))) {
            text.append(':').append(calls.action()).append('/').append(calls.table());
        }
        Often often = rule.often();
        append(text, "nth", often.nth(), 0);
        append(text, "from", often.from(), 1);
        append(text, "times", often.times(), Integer.MAX_VALUE);
        append(text, "share", often.share(), 1.0);
        append(text, MATCH, calls.text(), "");
        new TreeMap<>(rule.settings().values()).forEach((name, value) -> append(text, name, value, null));
        return text.toString();
    }

    private static void append(StringBuilder text, String name, Object value, @Nullable Object usual) {
        if (!value.equals(usual)) {
            String escaped = value.toString().replace("\\", "\\\\").replace(":", "\\:");
            text.append(':').append(name).append('=').append(escaped);
        }
    }

    private static FaultRule aimed(FaultRule rule, String target) {
        String[] names = target.split("/", -1);
        if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
            throw new BadFault("\"" + target + "\" is neither ACTION/TABLE nor NAME=VALUE");
        }
        return rule.on(names[0], names[1]);
    }

    private static FaultRule restricted(FaultRule rule, Settings often) {
        FaultRule restricted = rule;
        restricted = often.has("from") ? restricted.from(often.count("from")) : restricted;
        restricted = often.has("times") ? restricted.times(often.count("times")) : restricted;
        restricted = often.has("share") ? restricted.share(often.share("share", 1)) : restricted;
        return often.has("nth") ? restricted.nth(often.count("nth")) : restricted;
    }

    private static Map<String, String> values(FaultKind kind, List<String> pieces) {
        List<String> known = new ArrayList<>(kind.settingNames());
        known.addAll(OFTEN);
        if (!known.contains(MATCH)) {
            known.add(MATCH);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String piece : pieces) {
            int equals = piece.indexOf('=');
            if (equals < 1) {
                throw new BadFault("\"" + piece + "\" is not NAME=VALUE; a colon inside a value is written \\:");
            }
            String name = piece.substring(0, equals);
            if (!known.contains(name)) {
                throw new BadFault(kind.word() + ": " + Nearest.unknown("setting", name, known));
            }
            if (values.put(name, piece.substring(equals + 1)) != null) {
                throw new BadFault(kind.word() + ": " + name + " is given twice");
            }
        }
        return values;
    }

    /** Splits at colons; behind a backslash a colon or a backslash stands for itself. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && ":\\".indexOf(text.charAt(i + 1)) >= 0) {
                piece.append(text.charAt(++i));
            } else if (c == ':') {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
