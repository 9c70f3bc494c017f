package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.http.VsxiClient;

/** Downloads one table under the first token that the switch knows. */
final class Fetch {

    /**
     * @param token the fact for the draft
     * @param live empty when the switch knows none of the tokens
     */
    record Fetched(Fact token, Optional<CapturedTable> live, Set<String> entryNames) {}

    private final VsxiClient client;
    private final Start start;
    private final Guesses guesses;

    Fetch(VsxiClient client, Start start, Guesses guesses) {
        this.client = client;
        this.start = start;
        this.guesses = guesses;
    }

    /** @param given the token that the user names, when there is one */
    Fetched table(Table table, Optional<String> given) {
        String known = given.orElse(start.table(table).names().token());
        Optional<Fetched> first = under(
                table,
                known,
                token -> given.isPresent()
                        ? Fact.sure(token, "given on the command line")
                        : start.unchecked("tables." + table.word() + ".token", token, "answers"));
        if (first.isPresent()) {
            return first.get();
        }
        return given.isPresent() ? missing(known, List.of()) : guessed(table, known);
    }

    private Fetched guessed(Table table, String known) {
        List<String> tried = new ArrayList<>();
        List<Fetched> answering = new ArrayList<>();
        for (String token : guesses.tokens(table)) {
            if (!token.equals(known) && !isOfAnother(table, token)) {
                tried.add(token);
                under(
                                table,
                                token,
                                guess -> Fact.open(guess, "a guess that answers; '" + known + "' does not", List.of()))
                        .ifPresent(answering::add);
            }
        }
        return answering.isEmpty() ? missing(known, tried) : answering.get(0);
    }

    /** A token that the starting dialect has for another table says nothing here. */
    private boolean isOfAnother(Table table, String token) {
        return start.dialect().tables().entrySet().stream()
                .anyMatch(other -> other.getKey() != table
                        && other.getValue().names().token().equals(token));
    }

    private static Fetched missing(String known, List<String> tried) {
        String also = tried.isEmpty() ? "" : "; nor for the guesses " + String.join(", ", tried);
        return new Fetched(
                Fact.open(known, "the switch says that there is no such table" + also, List.of()),
                Optional.empty(),
                Set.of());
    }

    private Optional<Fetched> under(Table table, String token, java.util.function.Function<String, Fact> fact) {
        TableBuilder builder = new TableBuilder();
        boolean paged = start.table(table).pageSize() > 0
                && start.dialect().paging().parameter().isPresent();
        int page = start.dialect().paging().first();
        Optional<String> list = client.downloadRaw(token, paged ? OptionalInt.of(page) : OptionalInt.empty(), builder);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        boolean repeated = false;
        for (int entries = builder.keepPage(); paged && entries > 0 && !builder.isFull(); ) {
            client.downloadRaw(token, OptionalInt.of(++page), builder);
            if (builder.pageIsKnown()) {
                repeated = true;
                builder.dropPage();
                break;
            }
            entries = builder.pageEntries();
            if (entries > 0) {
                builder.keepPage();
            }
        }
        Set<String> names = builder.names();
        return Optional.of(new Fetched(
                fact.apply(token),
                Optional.of(new CapturedTable(
                        token,
                        list.get(),
                        names.stream().findFirst(),
                        builder.total(),
                        builder.looked(),
                        builder.columns(),
                        builder.wholes(),
                        new PagesSeen(builder.sizes(), repeated))),
                names));
    }
}
