package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.Words;

/** Decides what each element of the downloaded tables is. */
final class Survey {

    private final Start start;
    private final Guesses guesses;
    private final Map<Table, Fetch.Fetched> fetched;
    private final Map<Table, CapturedTable> live;
    private final Choices choices;

    /** @param live what was downloaded, maybe masked */
    Survey(Start start, Guesses guesses, Map<Table, Fetch.Fetched> fetched, Map<Table, CapturedTable> live) {
        this.start = start;
        this.guesses = guesses;
        this.fetched = fetched;
        this.live = live;
        this.choices = new Choices(start, live, guesses);
    }

    /** Ids first: they explain the values of all other tables. */
    Choices decide() {
        with(Table.ROUTE_TABLE, choice -> new ListRules(choice).id(Field.ROUTE_TABLE_ID));
        with(Table.DIGIT_MAPPING_TABLE, choice -> new ListRules(choice).id(Field.MAPPING_TABLE_ID));
        with(Table.TRUNK, choice -> trunks(choice).id());
        with(Table.SIP_USER, choice -> new SipUserRules(choice, choices).decide());
        with(Table.TRUNK, choice -> trunks(choice).others());
        with(Table.ROUTE, choice -> new RouteRules(choice, choices, start).decide());
        with(Table.DIGIT_MAPPING, choice -> new MappingRules(choice, choices).decide());
        Set<String> names = trunkTexts();
        with(Table.ROUTE_TABLE, choice -> new ListRules(choice).name(Field.ROUTE_TABLE_NAME, names));
        with(Table.DIGIT_MAPPING_TABLE, choice -> new ListRules(choice).name(Field.MAPPING_TABLE_NAME, names));
        return choices;
    }

    private void with(Table table, Consumer<Choice> rules) {
        choices.of(table).ifPresent(rules);
    }

    private TrunkRules trunks(Choice choice) {
        return new TrunkRules(choice, choices, start);
    }

    private Set<String> trunkTexts() {
        Set<String> texts = new HashSet<>();
        Optional.ofNullable(live.get(Table.TRUNK)).stream()
                .flatMap(trunks -> trunks.all().stream())
                .filter(column -> column.distinct().size() >= Choice.FEWEST_VALUES && column.all(Shapes::prose))
                .forEach(column -> texts.addAll(column.distinct()));
        return texts;
    }

    /** What was decided, table by table, after {@link #decide}. */
    Draft draft(Draft.PageFacts pages, Optional<Draft.StateFacts> state) {
        NumberForms numbers = new NumberForms(
                start,
                choices,
                table -> live.containsKey(table)
                        && !unlooked(table, live.get(table)).isEmpty());
        List<TableDraft> tables = new ArrayList<>();
        for (Table table : Table.values()) {
            tables.add(choices.of(table)
                    .map(choice -> seen(table, choice, numbers))
                    .orElseGet(() -> new UnseenTable(start, fetched.get(table)).draft(table)));
        }
        SecretSearch secrets = SecretSearch.of(
                choices.of(Table.SIP_USER).flatMap(users -> users.sure(Field.SIP_PASSWORD)),
                start.table(Table.SIP_USER).secrets(),
                guesses);
        return new Draft(pages, state, numbers.usual(), secrets, tables);
    }

    private TableDraft seen(Table table, Choice choice, NumberForms numbers) {
        CapturedTable entries = live.get(table);
        Hidden hidden = new Hidden(table, guesses, Optional.of(choice));
        Optional<RouteLengths> lengths = table == Table.ROUTE
                ? Optional.of(new RouteLengths(choice, numbers::isWholeRoute, unlooked(table, entries)))
                : Optional.empty();
        TemplateMaker maker = new TemplateMaker(entries, choice, hidden, lengths);
        var template = maker.template();
        String count = Amount.of(entries.total(), "entries");
        Set<String> names = fetched.get(table).entryNames();
        String entry = entries.entry().orElseThrow();
        Map<Field, Fact> fields = ordered(table, choice.facts());
        lengths.ifPresent(bounds -> fields.replaceAll(bounds::asked));
        return new TableDraft(
                table,
                Optional.of(entries),
                fetched.get(table).token(),
                Fact.sure(entries.list(), "the root of the download"),
                names.size() == 1
                        ? Fact.sure(entry, count + " in the download")
                        : Fact.open(
                                entry,
                                "the list holds several kinds",
                                names.stream().sorted().toList()),
                Keys.of(choice, start.table(table).key()),
                fields,
                words(table, choice),
                pageSize(table, entries),
                numbers.own(table),
                table == Table.TRUNK ? dynamicAddress(choice) : Optional.empty(),
                secretPaths(choice, entries),
                template,
                maker.notes());
    }

    /** What is to be said of entries that nobody looked at. */
    private String unlooked(Table table, CapturedTable entries) {
        if (entries.pages().maybeCut(start.table(table).pageSize())) {
            return " (only the first page was looked at: how to ask for the next is not known)";
        }
        return entries.looked() < entries.total()
                ? " (only " + Amount.of(entries.looked(), "entry was", "entries were") + " looked at)"
                : "";
    }

    private static Map<Field, Fact> ordered(Table table, Map<Field, Fact> facts) {
        Map<Field, Fact> ordered = new LinkedHashMap<>();
        table.fields().stream().filter(facts::containsKey).forEach(field -> ordered.put(field, facts.get(field)));
        return ordered;
    }

    private Map<Field, Map<String, Fact>> words(Table table, Choice choice) {
        Map<Field, Map<String, Fact>> words = new EnumMap<>(Field.class);
        for (Field field : table.fields()) {
            boolean needed = !Words.needed(field).isEmpty()
                    && choice.facts().containsKey(field)
                    && choice.facts().get(field).kind() != Fact.Kind.LEFT_OUT;
            if (needed) {
                words.put(field, new WordSearch(start, choices).of(field, choice.column(field)));
            }
        }
        return words;
    }

    private Optional<Fact> pageSize(Table table, CapturedTable entries) {
        int known = start.table(table).pageSize();
        if (entries.pages().showSize()) {
            int first = entries.pages().sizes().get(0);
            return Optional.of(Fact.assumed(
                    Integer.toString(first),
                    entries.pages().sizes().size() + " pages came, each but the last with so many"));
        }
        if (known > 0 && entries.pages().repeated()) {
            // 0 is not for us to say: a table that is cut at a page later on would look complete
            return Optional.of(Fact.open(
                    Integer.toString(known),
                    "asking for the next page gave the same again",
                    List.of("0 when the table always comes whole; else it has another page parameter")));
        }
        return known == 0
                ? Optional.empty()
                : Optional.of(start.unchecked(
                        "tables." + table.word() + ".page-size",
                        Integer.toString(known),
                        Amount.of(entries.total(), "entries") + " came"));
    }

    /** What stands as the first address of those who register. */
    private Optional<Fact> dynamicAddress(Choice trunks) {
        Optional<Column> addresses = trunks.sure(Field.TRUNK_ADDRESS);
        Optional<Column> ids = trunks.sure(Field.TRUNK_ID);
        Set<String> registered = choices.values(Field.SIP_TRUNK);
        if (addresses.isEmpty() || ids.isEmpty() || registered.isEmpty()) {
            return Optional.empty();
        }
        List<String> firsts = new ArrayList<>();
        String[] trunk = ids.get().firsts();
        String[] address = addresses.get().firsts();
        for (int i = 0; i < trunk.length; i++) {
            if (registered.contains(trunk[i])) {
                firsts.add(address[i]);
            }
        }
        boolean same = firsts.size() >= 2
                && firsts.stream().distinct().count() == 1
                && !firsts.get(0).isEmpty();
        return same
                ? Optional.of(Fact.assumed(
                        firsts.get(0), "the first address of all " + firsts.size() + " trunks with a SIP user"))
                : Optional.empty();
    }

    private List<String> secretPaths(Choice choice, CapturedTable entries) {
        Optional<String> password = choice.column(Field.SIP_PASSWORD).map(Column::path);
        return entries.all().stream()
                .map(Column::path)
                .filter(guesses::isSecret)
                .filter(path -> password.filter(path::equals).isEmpty())
                .toList();
    }
}
