package org.vsxibulk.adopt.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.util.FileSystemUtils;
import org.vsxibulk.blueprint.AnyCustomers;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.blueprint.CustomerFixture;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.customer.CustomerReader;
import org.vsxibulk.customer.CustomerWriter;
import org.vsxibulk.plan.SwitchState;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.settings.Strictness;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.DialectLoader;
import org.vsxibulk.vsxi.xml.Element;

/** Whatever a switch holds: a plan of its export changes nothing, and what has no row is listed. */
class ExportLawTest {

    private static final SettingsFixture USUAL = SettingsFixture.settings().withIdAlignment(Strictness.OFF);
    private static final Settings SETTINGS = USUAL.build();
    private static final Customer STRANGER = CustomerFixture.customer(17000)
            .registering("stranger", "pass-word-1234")
            .extensions(3)
            .dids(12125559999L)
            .cfnr("*=+13105550177")
            .build();
    private static Path scratch = Path.of("");

    @BeforeContainer
    static void makeScratch() throws IOException {
        scratch = Files.createTempDirectory("export-law");
    }

    @AfterContainer
    static void dropScratch() throws IOException {
        FileSystemUtils.deleteRecursively(scratch);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theCustomersComeBackAsTheyCame(@ForAll long seed) {
        assertBackAsTheyCame(TestDialects.plain(), new Random(seed), UnaryOperator.identity());
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theCustomersComeBackFromASwitchOnWhichEverythingDiffers(@ForAll long seed) {
        assertBackAsTheyCame(TestDialects.other(), new Random(seed), UnaryOperator.identity());
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void theyComeBackWhateverTheFormOfNumbers(@ForAll long seed) {
        Random random = new Random(seed);
        assertBackAsTheyCame(plainWith("{assumed: national}", "e164"), random, UnaryOperator.identity());
        assertBackAsTheyCame(plainWith("{assumed: national}", "e164-plus"), random, UnaryOperator.identity());
        assertBackAsTheyCame(
                plainWith("foreign-prefix: \"011\"", "foreign-prefix: \"\""), random, UnaryOperator.identity());
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void elementsThatNobodyKnowsDoNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        assertBackAsTheyCame(TestDialects.plain(), random, entry -> sprinkled(entry, random));
        assertBackAsTheyCame(TestDialects.other(), random, entry -> sprinkled(entry, random));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void aPasswordThatIsMaskedOrAbsentIsAnEmptyCell(@ForAll long seed) {
        Dialect dialect = TestDialects.plain();
        Random random = new Random(seed);
        SwitchState state = state(dialect, SETTINGS, valid(dialect, SETTINGS, AnyCustomers.base(random, true)));
        var secrets = dialect.table(Table.SIP_USER).secrets();
        state.change(Table.SIP_USER, user -> random.nextBoolean() ? secrets.hide(user) : secrets.without(user));

        Exported exported = Exported.of(SETTINGS, dialect, state, true, scratch).holds();

        assertThat(exported.result().listed()).isZero();
        assertThat(exported.base().customers())
                .allMatch(customer -> customer.credentials()
                        .flatMap(credentials -> credentials.password())
                        .isEmpty());
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theLawHoldsWithoutLoopInboundTableOrCustomerRoutes(@ForAll long seed) {
        Random random = new Random(seed);
        Settings made = some(random);
        Dialect dialect = random.nextBoolean() ? TestDialects.plain() : TestDialects.other();
        SwitchState state = state(dialect, made, AnyCustomers.base(random, random.nextBoolean()));
        Exported.of(made, dialect, state, random.nextBoolean(), scratch).holds();
        Exported.of(some(random), dialect, state, random.nextBoolean(), scratch).holds();
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void theLawHoldsWhateverOthersHaveDoneToTheSwitch(@ForAll long seed) {
        Random random = new Random(seed);
        Settings settings = random.nextBoolean() ? SETTINGS : some(random);
        Dialect dialect = random.nextBoolean() ? TestDialects.plain() : TestDialects.other();
        SwitchState state = state(dialect, settings, AnyCustomers.base(random, true));
        for (int i = random.nextInt(6); i >= 0; i--) {
            mishap(dialect, state, random);
        }
        Exported.of(settings, dialect, state, random.nextBoolean(), scratch).holds();
    }

    private static void assertBackAsTheyCame(Dialect dialect, Random random, UnaryOperator<Element> change) {
        List<Customer> customers = valid(dialect, SETTINGS, AnyCustomers.base(random, true));
        SwitchState state = state(dialect, SETTINGS, customers);
        for (Table table : Table.values()) {
            state.change(table, change);
        }

        Exported exported = Exported.of(SETTINGS, dialect, state, true, scratch).holds();

        assertThat(exported.notExpressed()).isEmpty();
        assertThat(exported.result().complete()).isEqualTo(customers.size());
        if (!customers.isEmpty()) {
            assertThat(exported.base().customers().stream().map(customer -> comparable(dialect, customer)))
                    .containsExactlyElementsOf(customers.stream()
                            .map(customer -> comparable(dialect, customer))
                            .toList());
        }
    }

    private static SwitchState state(Dialect dialect, Settings settings, List<Customer> customers) {
        return new SwitchState(dialect).with(settings, STRANGER).with(settings, customers);
    }

    /** Those that a user could have in a file. */
    private static List<Customer> valid(Dialect dialect, Settings settings, List<Customer> drawn) {
        Path file = scratch.resolve("drawn.csv");
        Path dids = scratch.resolve("drawn-dids.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file);
                BufferedWriter didsOut = Files.newBufferedWriter(dids)) {
            CustomerWriter writer = new CustomerWriter(out, didsOut, Integer.MAX_VALUE);
            for (Customer customer : drawn) {
                writer.write(customer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CustomerBase base =
                CustomerReader.read(new CustomerFiles(file, Optional.empty()), settings, Blueprint.traits(dialect));
        return base.customers();
    }

    /** What two rows say that mean the same: what a row leaves out is what a new entry gets. */
    private static String comparable(Dialect dialect, Customer customer) {
        int port = SETTINGS.trunkDefaults().port();
        List<String> addresses = customer.addresses().stream()
                .map(address -> address.host() + " " + address.port().orElse(port))
                .toList();
        var elsewhere = new TreeMap<Long, String>();
        customer.dids().stream()
                .forEach(did -> customer.cfnr()
                        .of(did)
                        .or(customer.cfnr()::all)
                        .ifPresent(target -> elsewhere.put(did, target.toString())));
        var shown = dialect.table(Table.SIP_USER).secrets().shownInClear();
        return String.join(
                " | ",
                customer.name(),
                customer.trunkId() + "/" + customer.routeTableId() + "/" + customer.digitMappingTableId(),
                customer.type().word(),
                addresses.toString(),
                "" + customer.servicePort().orElse(SETTINGS.servicePort()),
                "" + customer.capacity().orElse(SETTINGS.trunkDefaults().capacity()),
                customer.extensionLengths().toString(),
                customer.dids().stream().boxed().toList().toString(),
                customer.cfa().all() + forwardings(customer),
                elsewhere.toString(),
                customer.credentials()
                        .map(user -> user.username()
                                + (shown
                                        ? user.password()
                                                .map(secret -> secret.reveal())
                                                .orElse("")
                                        : ""))
                        .orElse(""));
    }

    private static String forwardings(Customer customer) {
        List<String> pairs = new ArrayList<>();
        customer.cfa().forEach((source, target) -> pairs.add(source + "=" + target));
        return pairs.toString();
    }

    private static Settings some(Random random) {
        SettingsFixture settings = USUAL;
        settings = random.nextBoolean() ? settings : settings.withLoop(Optional.empty());
        settings = random.nextBoolean() ? settings : settings.withInboundRouteTable(OptionalInt.empty());
        settings = random.nextBoolean() ? settings : settings.withCustomerRoutes(List.of());
        settings = random.nextBoolean() ? settings : settings.withIdAlignment(Strictness.REQUIRE);
        settings = random.nextBoolean() ? settings : settings.withSharedAddresses(Strictness.OFF);
        return settings.build();
    }

    private static void mishap(Dialect dialect, SwitchState state, Random random) {
        Table table = Table.values()[random.nextInt(Table.values().length)];
        List<Element> entries = state.of(table);
        if (entries.isEmpty()) {
            return;
        }
        int at = random.nextInt(entries.size());
        switch (random.nextInt(4)) {
            case 0 -> entries.remove(at);
            case 1 -> entries.add(random.nextInt(entries.size()), entries.get(at));
            case 2 -> entries.add(touched(entries.get(at), random));
            default -> entries.set(at, touched(entries.get(at), random));
        }
    }

    /** With one of its texts changed, wherever it stands. */
    private static Element touched(Element entry, Random random) {
        if (entry.children().isEmpty()) {
            String[] texts = {
                "", "0", "1", "204", "5000", "5001", "2125550100", "x", "a\nb", "203.0.113.9", "=1", "any", "*"
            };
            return entry.withText(texts[random.nextInt(texts.length)]);
        }
        List<Element> children = new ArrayList<>(entry.children());
        int at = random.nextInt(children.size());
        children.set(at, touched(children.get(at), random));
        return entry.withChildren(children);
    }

    /** With elements of a newer release between the others, at every depth. */
    private static Element sprinkled(Element entry, Random random) {
        if (entry.children().isEmpty()) {
            return entry;
        }
        List<Element> children = new ArrayList<>();
        for (Element child : entry.children()) {
            if (random.nextInt(3) == 0) {
                children.add(Element.leaf("newer" + random.nextInt(9), random.nextBoolean() ? "" : "text "));
            }
            children.add(sprinkled(child, random));
        }
        children.add(Element.of("newest", List.of(Element.leaf("inner", "1"), Element.leaf("inner", "2"))));
        return entry.withChildren(children);
    }

    private static Dialect plainWith(String text, String replacement) {
        Path copy = scratch.resolve("dialect");
        try (var files = Files.list(TestDialects.folder("plain"))) {
            Files.createDirectories(copy);
            for (Path file : files.toList()) {
                Files.writeString(
                        copy.resolve(file.getFileName()), Files.readString(file).replace(text, replacement));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DialectLoader.load(copy);
    }
}
