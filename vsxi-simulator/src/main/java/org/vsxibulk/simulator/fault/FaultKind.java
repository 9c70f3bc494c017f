package org.vsxibulk.simulator.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.vsxibulk.simulator.wire.Address;

/** Every fault that a rule can name: where it may strike, what can be set, what it does. */
enum FaultKind {
    STANDBY(
            "standby",
            Layer.NODE,
            all(),
            "",
            "from that call on this node says that it stands by",
            m -> new StandBy(false)),
    STANDBY_DEAF(
            "standby-deaf",
            Layer.NODE,
            all(),
            "",
            "the same, and writes are answered with 200 but change nothing",
            m -> new StandBy(true)),
    EDIT(
            "edit",
            Layer.NODE,
            all(),
            "when=before|after table=T key=V,V set=PATH=TEXT | delete=yes | put=<…>",
            "another administrator changes the switch at that call",
            EditOrder::misdeed),
    SLOW("slow", Layer.NODE, all(), "millis=N", "the answer waits", Slow::from),
    RACE_400(
            "race-400",
            Layer.WIRE,
            all(),
            "millis=5",
            "400, nothing applied, to a call so soon after another's end or during it",
            RaceRefusal::from),
    RESET_BEFORE(
            "reset-before",
            Layer.WIRE,
            all(),
            "",
            "connection reset, nothing applied",
            m -> new ResetConnection(false)),
    RESET_AFTER("reset-after", Layer.WIRE, all(), "", "applied, then connection reset", m -> new ResetConnection(true)),
    STATUS(
            "status",
            Layer.WIRE,
            all(),
            "code=503 applied=no|yes retry-after=SECONDS location=URL",
            "any HTTP status from 300 to 599",
            HttpStatus::from),
    CODE_IN_200(
            "code-in-200",
            Layer.WIRE,
            all(),
            "code=400|300|401|402 applied=no|yes",
            "a return code in the body of an HTTP 200",
            CodeIn200::from),
    EMPTY_ANSWER(
            "empty-answer",
            Layer.WIRE,
            writes(),
            "applied=no|yes",
            "200 with an empty body to a write",
            EmptyAnswer::from),
    GARBAGE(
            "garbage",
            Layer.WIRE,
            all(),
            "as=html|plain applied=no|yes",
            "200 with something that is not XML",
            Garbage::from),
    REFUSE(
            "refuse",
            Layer.DOCUMENT,
            List.of("update", "delete"),
            "match=TEXT code=400",
            "entries with that text are refused: 300 = the others are applied, else none",
            RefuseEntries::from),
    APPEND_REPEATS(
            "append-repeats",
            Layer.DOCUMENT,
            List.of("update"),
            "",
            "repeated elements (node, rd) are appended to those that are there",
            m -> new AppendRepeats()),
    DROP_FIELD(
            "drop-field",
            Layer.DOCUMENT,
            List.of("update"),
            "path=PATH",
            "an element is silently ignored, its value stays as it was",
            m -> new DropField(m.settings().needed("path"))),
    NEIGHBOUR(
            "neighbour",
            Layer.DOCUMENT,
            List.of("update"),
            "",
            "the next entry of the table changes too",
            m -> new HarmNeighbour()),
    WILDCARD_DELETE(
            "wildcard-delete",
            Layer.DOCUMENT,
            List.of("delete"),
            "",
            "an empty or absent key field matches every value",
            m -> new WildcardDelete(false)),
    WILDCARD_DELETE_ALL(
            "wildcard-delete-all",
            Layer.DOCUMENT,
            List.of("delete"),
            "",
            "an entry with an empty or absent key field matches the whole table",
            m -> new WildcardDelete(true)),
    IGNORE_PAGING(
            "ignore-paging",
            Layer.DOCUMENT,
            List.of("download"),
            "",
            "every page answers the first page",
            m -> new IgnorePaging()),
    EMPTY_DOWNLOAD(
            "empty-download",
            Layer.DOCUMENT,
            reads(),
            "",
            "a well-formed list without entries",
            m -> new EmptyDownload()),
    SHORT_DOWNLOAD(
            "short-download",
            Layer.DOCUMENT,
            reads(),
            "missing=0.1",
            "a well-formed list that lacks a share of its entries, at least one",
            ShortDownload::from),
    CUT_DOWNLOAD(
            "cut-download",
            Layer.DOCUMENT,
            reads(),
            "at=middle|entry",
            "the body ends half-way, or exactly after an entry",
            CutDownload::from);

    /** What stands around what, whatever the order of the rules: the node, the wire, the document. */
    enum Layer {
        NODE,
        WIRE,
        DOCUMENT
    }

    private final String word;
    private final Layer layer;
    private final List<String> actions;
    private final String settings;
    private final String what;
    private final Function<Making, Misdeed> maker;

    FaultKind(
            String word,
            Layer layer,
            List<String> actions,
            String settings,
            String what,
            Function<Making, Misdeed> maker) {
        this.word = word;
        this.layer = layer;
        this.actions = actions;
        this.settings = settings;
        this.what = what;
        this.maker = maker;
    }

    /** The kind with that name. */
    static FaultKind named(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new BadFault(Nearest.unknown("fault", word, words())));
    }

    static List<String> words() {
        return Arrays.stream(values()).map(FaultKind::word).toList();
    }

    String word() {
        return word;
    }

    Layer layer() {
        return layer;
    }

    /** The actions that it can strike. */
    List<String> actions() {
        return actions;
    }

    /** The settings of its own, as a person reads them. */
    String settings() {
        return settings;
    }

    /** The names of these settings. */
    List<String> settingNames() {
        return Arrays.stream(settings.split(" "))
                .filter(setting -> setting.contains("="))
                .map(setting -> setting.substring(0, setting.indexOf('=')))
                .toList();
    }

    /** One line for a person. */
    String what() {
        return what;
    }

    Misdeed make(Making making) {
        return maker.apply(making);
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(reads());
        all.addAll(writes());
        all.add(Address.STATS);
        return List.copyOf(all);
    }

    private static List<String> writes() {
        return Address.WRITES;
    }

    private static List<String> reads() {
        return Address.READS;
    }
}
