package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Words;

/** Finds the fields of the trunk table. */
final class TrunkRules {

    private static final int MOST_SHARED_OBJECTS = 20;

    private final Choice trunks;
    private final Choices all;
    private final Start start;

    TrunkRules(Choice trunks, Choices all, Start start) {
        this.trunks = trunks;
        this.all = all;
        this.start = start;
    }

    void id() {
        List<Candidate> ids = referredTo(Evidence.ids(trunks.free(Field.TRUNK_ID)));
        boolean enough = ids.stream().allMatch(candidate -> candidate.column().entries() >= Choice.FEWEST_VALUES);
        trunks.decide(
                Field.TRUNK_ID,
                "an integer of its own in every entry",
                column -> column.unique() && column.all(Shapes::id),
                ids,
                enough);
    }

    /** Those of several ids that SIP users and routes refer to; all when none is. */
    private List<Candidate> referredTo(List<Candidate> ids) {
        List<Candidate> referred = ids.stream()
                .filter(id -> refers(Field.SIP_TRUNK, id) && refers(Field.ROUTE_DESTINATION, id))
                .toList();
        return referred.isEmpty() ? ids : referred;
    }

    private boolean refers(Field from, Candidate id) {
        return all.of(from.table())
                .filter(table -> !Evidence.references(
                                table.free(from), id.column().distinct(), "ids")
                        .isEmpty())
                .isPresent();
    }

    void others() {
        addresses();
        tables();
        type();
        word(Field.TRUNK_POLICY);
        word(Field.TRUNK_SERVICE_STATE);
        polling();
        integer(Field.TRUNK_SERVICE_PORT, true);
        integer(Field.TRUNK_STOP_ROUTE_PROFILE, true);
        integer(Field.TRUNK_CAPACITY, false);
        integer(Field.TRUNK_CPS_LIMIT, false);
        name(Field.TRUNK_NAME);
        name(Field.TRUNK_COMPANY);
    }

    private void addresses() {
        List<Candidate> hosts = Evidence.most(trunks.free(Field.TRUNK_ADDRESS), Shapes::host, "addresses");
        trunks.decide(
                Field.TRUNK_ADDRESS,
                "addresses",
                column -> column.filled().stream().anyMatch(Shapes::host),
                hosts,
                hosts.stream()
                        .allMatch(candidate -> candidate.column().distinct().size() >= Choice.FEWEST_VALUES));
        List<Candidate> ports = Evidence.most(ports(), Shapes::sipPort, "ports of SIP").stream()
                .filter(candidate -> candidate.column().all(Shapes::port))
                .toList();
        String item = trunks.column(Field.TRUNK_ADDRESS)
                .filter(Column::repeats)
                .map(Column::parent)
                .orElse("");
        trunks.decide(
                Field.TRUNK_ADDRESS_PORT,
                "ports beside the addresses",
                column -> column.all(Shapes::port)
                        && !item.isEmpty()
                        && column.parent().equals(item),
                ports.stream()
                        .filter(port ->
                                !item.isEmpty() && port.column().parent().equals(item))
                        .toList(),
                true);
        trunks.decide(
                Field.TRUNK_PORT,
                "ports",
                column -> column.all(Shapes::port) && !column.repeats(),
                ports.stream()
                        .filter(port -> !port.column().repeats())
                        .filter(port -> ports().contains(port.column()))
                        .toList(),
                true);
    }

    private List<Column> ports() {
        return trunks.free(Field.TRUNK_ADDRESS_PORT, Field.TRUNK_PORT);
    }

    private void tables() {
        List<Column> single = trunks.free(Field.TRUNK_ROUTE_TABLE, Field.TRUNK_MAPPING_TABLE).stream()
                .filter(column -> !column.repeats())
                .toList();
        List<Candidate> routing = Evidence.references(single, all.values(Field.ROUTE_TABLE_ID), "ids of route tables");
        List<Candidate> mapping =
                Evidence.references(single, all.values(Field.MAPPING_TABLE_ID), "ids of digit mapping tables");
        trunks.decide(
                Field.TRUNK_ROUTE_TABLE,
                "ids of route tables",
                column -> column.all(Shapes::id) && !column.repeats(),
                Evidence.without(routing, mapping),
                true);
        trunks.decide(
                Field.TRUNK_MAPPING_TABLE,
                "ids of digit mapping tables",
                column -> column.all(Shapes::id) && !column.repeats(),
                Evidence.without(mapping, routing).stream()
                        .filter(candidate ->
                                trunks.free(Field.TRUNK_MAPPING_TABLE).contains(candidate.column()))
                        .toList(),
                true);
    }

    private void type() {
        List<Candidate> splitting = new ArrayList<>();
        for (Column column : Evidence.words(trunks.free(Field.TRUNK_TYPE))) {
            TypeWords.of(column, all).ifPresent(words -> splitting.add(new Candidate(column, words.reason())));
        }
        trunks.decide(Field.TRUNK_TYPE, "words", column -> !column.repeats(), splitting, true);
    }

    /** A field whose word is rare enough to tell the element. */
    private void word(Field field) {
        Set<String> known = new HashSet<>();
        start.words(field).values().forEach(word -> known.add(Shapes.letters(word)));
        Words.needed(field).forEach(word -> known.add(Shapes.letters(word)));
        List<Candidate> knowing = Evidence.words(trunks.free(field)).stream()
                .filter(column -> column.distinct().stream().anyMatch(word -> known.contains(Shapes.letters(word))))
                .map(column -> new Candidate(column, "has a word that is known: " + Choice.shown(column)))
                .toList();
        trunks.decide(field, "a word that is known", column -> !column.repeats(), knowing, true);
    }

    private void polling() {
        List<Candidate> switches = Evidence.words(trunks.free(Field.TRUNK_POLLING)).stream()
                .filter(column ->
                        column.distinct().size() <= 3 && column.distinct().size() >= 2)
                .map(column -> new Candidate(column, Choice.shown(column)))
                .toList();
        // on and off look alike everywhere: where the starting dialect's element is there, they say nothing against it
        if (start.path(Field.TRUNK_POLLING).filter(trunks::has).isPresent()) {
            switches = List.of();
        }
        trunks.decide(Field.TRUNK_POLLING, "words", column -> !column.repeats(), switches, false);
    }

    /** Values of their own have neither an index nor a limit: only a name can tell. */
    private void integer(Field field, boolean shared) {
        trunks.decide(
                field,
                "integers",
                column -> column.all(Shapes::integer)
                        && !column.repeats()
                        && (!shared || column.distinct().size() <= MOST_SHARED_OBJECTS),
                List.of(),
                false);
    }

    private void name(Field field) {
        List<Candidate> texts = trunks.free(field).stream()
                .filter(column -> column.all(Shapes::prose) && !column.repeats())
                .filter(column -> column.distinct().size() >= Choice.FEWEST_VALUES
                        && column.distinct().size() * 2 > column.filled().size())
                .map(column -> new Candidate(
                        column,
                        column.distinct().size() + " different texts in " + Amount.of(column.entries(), "entries")))
                .toList();
        // texts of a human hand do not say whether they are a name or a note
        trunks.decide(field, "texts", column -> !column.repeats(), texts, false);
    }
}
