package org.vsxibulk.adopt.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.DialectLoader;
import org.vsxibulk.vsxi.dialect.DialectSchema;
import org.vsxibulk.vsxi.http.SwitchUnavailableException;
import org.vsxibulk.vsxi.http.VsxiClient;

/** Downloads every table of a switch and drafts a dialect folder from what it finds. */
public final class Capture {

    private final Start start;
    private final VsxiClient client;
    private final CaptureOptions options;
    private final Guesses guesses = new Guesses();

    public Capture(Dialect start, VsxiClient client, CaptureOptions options) {
        this.start = new Start(start);
        this.client = client;
        this.options = options;
    }

    /** @throws IOException when the folder cannot be written */
    public CaptureResult run() throws IOException {
        Map<Table, Fetch.Fetched> fetched = new EnumMap<>(Table.class);
        Map<Table, CapturedTable> live = new EnumMap<>(Table.class);
        Fetch fetch = new Fetch(client, start, guesses);
        for (Table table : Table.values()) {
            fetched.put(
                    table,
                    fetch.table(table, Optional.ofNullable(options.tokens().get(table))));
            fetched.get(table).live().ifPresent(entries -> live.put(table, entries));
        }
        if (live.isEmpty()) {
            throw new SwitchUnavailableException(
                    "no table is found below "
                            + start.dialect().transport().basePath()
                            + ": this looks like a release without REST, which speaks SOAP only; this product speaks REST only. When"
                            + " your switch has REST below another path, say so in transport.base-path of the starting dialect");
        }
        Optional<Draft.StateFacts> state = state();
        Survey survey = new Survey(start, guesses, fetched, live);
        Choices choices = survey.decide();
        Draft.PageFacts pages = new PageSearch(start, guesses, fetched).facts();
        Draft draft = survey.draft(pages, state);
        if (options.mask()) {
            // everything that is written is decided once more, from texts that may be shown
            Masking masking = new Masking(live, choices, start, guesses, draft.words());
            survey = new Survey(start, guesses, fetched, masking.masked());
            choices = survey.decide();
            draft = survey.draft(pages, state);
        }
        return write(draft, choices);
    }

    private Optional<Draft.StateFacts> state() {
        return start.dialect().state().map(query -> {
            Fact path = start.unchecked("state.path", query.path(), "answers");
            Fact field = start.unchecked("state.field", query.field(), "in the answer");
            Fact active = start.unchecked("state.active", query.active(), "");
            try {
                String said = client.state().orElse("");
                if (said.isEmpty()) {
                    field = Fact.open(query.field(), "the answer has no such field", List.of());
                } else if (said.equalsIgnoreCase(query.active())) {
                    active = Fact.assumed(query.active(), "this node says so");
                } else {
                    active = Fact.open(query.active(), "this node says '" + said + "'", List.of());
                }
            } catch (SwitchUnavailableException e) {
                path = Fact.open(query.path(), "no answer there; leave 'state' out for a single switch", List.of());
            }
            return new Draft.StateFacts(path, field, active);
        });
    }

    private CaptureResult write(Draft draft, Choices choices) throws IOException {
        Path folder = options.out();
        Files.createDirectories(folder);
        // whole entries of customers: for their owner only
        Path samples = Files.createDirectory(
                folder.resolve("samples"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (TableDraft table : draft.tables()) {
            String file = table.table().word() + ".xml";
            Files.writeString(folder.resolve(file), Elements.document(table.template()));
            if (table.live().filter(live -> !live.isEmpty()).isPresent()) {
                Hidden hidden = new Hidden(table.table(), guesses, choices.of(table.table()));
                Files.writeString(samples.resolve(file), Samples.of(table.live().get(), hidden, options.samples()));
            }
        }
        Path yaml = folder.resolve(DialectLoader.FILE);
        YamlLines lines = new DraftWriter(start, draft).write(name(folder));
        Files.writeString(yaml, lines.text());
        Files.writeString(folder.resolve(DialectSchema.FILE), DialectSchema.text());
        if (draft.tables().stream().noneMatch(Capture::lacksAnswer)) {
            // a draft that cannot be read would be a fault of ours
            DialectLoader.load(folder);
        }
        return new CaptureResult(
                draft.tables().stream().map(Capture::count).toList(),
                lines.questions().stream()
                        .map(question -> new CaptureResult.OpenQuestion(
                                yaml + ", line " + question.line(), question.key(), question.words()))
                        .toList());
    }

    private static String name(Path folder) {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    private static List<Fact> facts(TableDraft table) {
        List<Fact> facts = new ArrayList<>(List.of(table.token(), table.list(), table.entry()));
        facts.addAll(table.fields().values());
        table.words().values().forEach(words -> facts.addAll(words.values()));
        table.pageSize().ifPresent(facts::add);
        table.dynamicAddress().ifPresent(facts::add);
        return facts;
    }

    private static boolean lacksAnswer(TableDraft table) {
        return facts(table).stream()
                .anyMatch(fact -> fact.isOpen() && fact.value().isEmpty());
    }

    private static CaptureResult.TableCount count(TableDraft table) {
        List<Fact> facts = facts(table);
        return new CaptureResult.TableCount(
                table.table(),
                table.token().value().orElse(""),
                table.live().map(CapturedTable::total).orElse(-1),
                count(facts, Fact.Kind.SURE),
                count(facts, Fact.Kind.ASSUMED),
                count(facts, Fact.Kind.OPEN),
                count(facts, Fact.Kind.LEFT_OUT));
    }

    private static int count(List<Fact> facts, Fact.Kind kind) {
        return (int) facts.stream().filter(fact -> fact.kind() == kind).count();
    }
}
