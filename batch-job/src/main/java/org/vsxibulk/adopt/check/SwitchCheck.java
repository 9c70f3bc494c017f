package org.vsxibulk.adopt.check;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vsxibulk.settings.Connection;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.http.Glimpse;
import org.vsxibulk.vsxi.http.NotTrustedException;
import org.vsxibulk.vsxi.http.Scout;
import org.vsxibulk.vsxi.http.SeenCertificate;
import org.vsxibulk.vsxi.http.Statistics;
import org.vsxibulk.vsxi.http.SwitchUnavailableException;
import org.vsxibulk.vsxi.http.VsxiClient;
import org.vsxibulk.vsxi.live.LiveTable;

/** Asks a switch everything that the dialect says something about. Used once. */
public final class SwitchCheck {

    private final Connection connection;
    private final Dialect dialect;
    private final VsxiClient client;
    private final Scout scout;
    private final Path scratch;
    private final Clock clock;
    private final Lines ofSwitch;
    private final Look look;
    private final List<Line> ofTables = new ArrayList<>();
    private final Map<Table, Integer> entries = new EnumMap<>(Table.class);
    private Optional<SeenCertificate> certificate = Optional.empty();
    private Optional<Statistics> statistics = Optional.empty();

    /** @param scratch an empty folder for downloads */
    public SwitchCheck(Settings settings, Dialect dialect, VsxiClient client, Path scratch, Clock clock) {
        this.connection = settings.connection();
        this.dialect = dialect;
        this.client = client;
        this.scout = client.scout();
        this.scratch = scratch;
        this.clock = clock;
        this.ofSwitch = new Lines("switch", dialect.source());
        this.look = new Look(dialect, EntryRule.all(settings));
    }

    public CheckResult run() {
        boolean usable = false;
        certificate = SeenCertificate.of(connection.url().orElseThrow(), connection.connectTimeout());
        try {
            usable = look();
        } catch (NotTrustedException e) {
            TrustedSwitch.judgeUntrusted(e.reason(), certificate, ofSwitch);
        } catch (SwitchUnavailableException e) {
            ofSwitch.red("reached", "", e.getMessage(), "check --switch or VSXI_URL, and the way there");
        }
        List<Line> lines = new ArrayList<>(ofSwitch.all());
        lines.addAll(OpenQuestions.lines(dialect.source()));
        lines.addAll(ofTables);
        return new CheckResult(
                List.copyOf(lines),
                usable,
                certificate,
                statistics.map(Statistics::rowsUnder).orElse(""),
                Map.copyOf(entries));
    }

    /** Whether a migration could write to it, as far as the switch itself is concerned. */
    private boolean look() {
        statistics = Release.path(dialect).map(this::ask);
        Map<Table, Glimpse> tables = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            // a user that is not known is not asked for again: too many tries may lock it
            if (!codes(tables).contains(AcceptedUser.UNKNOWN)) {
                tables.put(table, glimpse(table));
            }
        }
        int code = AcceptedUser.code(codes(tables));
        ofSwitch.green("reached", connection.url().orElseThrow().toString());
        TrustedSwitch.judge(connection.tls(), certificate, ofSwitch);
        AcceptedUser.judge(code, connection.user(), ofSwitch);
        if (AcceptedUser.isRefused(code)
                || !RestSpoken.judge(dialect.transport().basePath(), statistics, tables.values(), ofSwitch)) {
            return false;
        }
        boolean active = ActiveState.judge(dialect.state(), statistics, ofSwitch);
        ReleaseSeen.judge(statistics, ofSwitch);
        tables.forEach(this::table);
        ofTables.addAll(look.together());
        return active;
    }

    private List<Integer> codes(Map<Table, Glimpse> tables) {
        return Stream.concat(
                        statistics.map(Statistics::code).stream(),
                        tables.values().stream().map(Glimpse::code))
                .toList();
    }

    /** Statistics that are refused for good say that; a switch that is not there must be told from that. */
    private Statistics ask(String path) {
        try {
            return scout.statistics(path);
        } catch (SwitchUnavailableException e) {
            throwIfNotThere(e);
            return new Statistics(500, Optional.empty());
        }
    }

    private Glimpse glimpse(Table table) {
        try {
            return scout.table(table);
        } catch (SwitchUnavailableException e) {
            throwIfNotThere(e);
            return new Glimpse(500, "", Optional.empty(), e.getMessage());
        }
    }

    /** Without an answer at all, no other question would get one. */
    private static void throwIfNotThere(SwitchUnavailableException e) {
        if (e.getCause() != null) {
            throw e;
        }
    }

    private void table(Table table, Glimpse seen) {
        Lines lines = new Lines(table.word(), dialect.source());
        boolean reached = TableReached.judge(dialect.table(table), seen, lines);
        if (reached
                && FirstPage.isOpen(dialect.table(table), seen, dialect.paging().parameter())) {
            firstPage(table, seen, lines);
        }
        ofTables.addAll(lines.all());
        if (reached) {
            download(table);
        }
    }

    /** Somebody may have changed the beginning of the table between two requests: both are asked for again then. */
    private void firstPage(Table table, Glimpse seen, Lines lines) {
        TableDialect names = dialect.table(table);
        Glimpse page = page(table, 0);
        boolean moved = !FirstPage.begins(names, seen, page);
        Glimpse whole = moved ? glimpse(table) : seen;
        if (whole.first().isPresent()) {
            FirstPage.judge(
                    names,
                    whole,
                    moved ? page(table, 0) : page,
                    dialect.paging().first(),
                    lines);
        }
    }

    private void download(Table table) {
        Lines lines = new Lines(table.word(), dialect.source());
        try (LiveTable live = client.download(table, scratch.resolve(table.word() + ".xml"), clock.instant())) {
            entries.put(table, live.size());
            look.look(live, position -> true);
            ofTables.addAll(look.alone(live));
            TableDialect names = dialect.table(table);
            if (NextPage.isOpen(names, live)) {
                NextPage.judge(names, live, dialect.paging().parameter().map(same -> page(table, 1)), lines);
            }
        } catch (SwitchUnavailableException e) {
            throwIfNotThere(e);
            lines.red(
                    "download",
                    "tables." + table.word() + ".entry",
                    e.getMessage(),
                    "compare it with the table on the switch");
        }
        ofTables.addAll(lines.all());
    }

    private Glimpse page(Table table, int page) {
        try {
            return scout.page(table, page);
        } catch (SwitchUnavailableException e) {
            throwIfNotThere(e);
            return new Glimpse(400, "", Optional.empty(), e.getMessage());
        }
    }
}
