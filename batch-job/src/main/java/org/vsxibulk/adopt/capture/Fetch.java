package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.http.SwitchUnavailableException;
import org.vsxibulk.vsxi.http.VsxiClient;
import org.vsxibulk.vsxi.xml.Element;

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
        if (answering.isEmpty()) {
            return missing(known, tried);
        }
        Fetched first = answering.get(0);
        return answering.size() == 1
                ? first
                : new Fetched(
                        Fact.open(
                                first.token().value().orElseThrow(),
                                answering.size() + " guesses answer; '" + known + "' does not",
                                answering.stream().map(Fetch::told).toList()),
                        first.live(),
                        first.entryNames());
    }

    private static String told(Fetched answer) {
        CapturedTable live = answer.live().orElseThrow();
        return live.token() + ": " + Amount.of(live.total(), "entries") + " in " + live.list();
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

    private Optional<Fetched> under(Table table, String token, Function<String, Fact> fact) {
        if (start.table(table).pageSize() == 0
                || start.dialect().paging().parameter().isEmpty()) {
            return whole(token, fact, Optional.empty());
        }
        TableBuilder builder = new TableBuilder();
        int page = start.dialect().paging().first();
        Optional<String> list = client.downloadRaw(token, OptionalInt.of(page), builder);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        int entries = builder.keepPage();
        Optional<Boolean> firstProved =
                firstProved(token, builder.wholes().stream().findFirst());
        if (firstProved.filter(proved -> !proved).isPresent()) {
            return whole(token, fact, firstProved);
        }
        boolean repeated = false;
        while (entries > 0 && !builder.isFull()) {
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
        return Optional.of(
                fetched(token, fact, list.get(), builder, new PagesSeen(builder.sizes(), repeated, firstProved)));
    }

    /** As it comes without a page number. */
    private Optional<Fetched> whole(String token, Function<String, Fact> fact, Optional<Boolean> firstProved) {
        TableBuilder builder = new TableBuilder();
        Optional<String> list = client.downloadRaw(token, OptionalInt.empty(), builder);
        builder.keepPage();
        return list.map(
                root -> fetched(token, fact, root, builder, new PagesSeen(builder.sizes(), false, firstProved)));
    }

    /** Whether the page that is taken for the first begins as the download without a page number does. */
    private Optional<Boolean> firstProved(String token, Optional<Element> first) {
        FirstEntry plain = new FirstEntry();
        try {
            client.downloadRaw(token, OptionalInt.empty(), plain);
        } catch (SwitchUnavailableException e) {
            // a switch that has answered with a number, and will not without, leaves it open
            return Optional.empty();
        }
        return first.isEmpty() && plain.entry().isEmpty() ? Optional.empty() : Optional.of(first.equals(plain.entry()));
    }

    private static Fetched fetched(
            String token, Function<String, Fact> fact, String list, TableBuilder builder, PagesSeen pages) {
        Set<String> names = builder.names();
        return new Fetched(
                fact.apply(token),
                Optional.of(new CapturedTable(
                        token,
                        list,
                        names.stream().findFirst(),
                        builder.total(),
                        builder.looked(),
                        builder.columns(),
                        builder.wholes(),
                        pages)),
                names);
    }
}
