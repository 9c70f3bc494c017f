package org.vsxibulk.adopt.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vsxibulk.blueprint.CustomerFixture;
import org.vsxibulk.plan.SwitchState;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.xml.Element;

/** What no row can say is listed, with the reason. */
class NotExpressedTest {

    private static final Settings SETTINGS = SettingsFixture.settings().build();

    private final Dialect dialect = TestDialects.plain();
    private final SwitchState state = new SwitchState(dialect)
            .with(
                    SETTINGS,
                    CustomerFixture.customer(5000).dids(12125550100L).build(),
                    CustomerFixture.customer(5001)
                            .dids(12125550101L)
                            .cfa("+12125550101=+13105550199")
                            .build());

    @TempDir
    private Path scratch;

    private Exported export(Settings settings) {
        return Exported.of(settings, dialect, state, false, scratch).holds();
    }

    private static UnaryOperator<Element> setting(String child, String text) {
        return entry -> entry.withChild(child, leaf -> leaf.withText(text));
    }

    private void edit(Table table, int at, UnaryOperator<Element> change) {
        state.of(table).set(at, change.apply(state.of(table).get(at)));
    }

    @ParameterizedTest
    @CsvSource({"rtid, 0, route-table", "dtid, x, digit-mapping-table", "svcPortIndex, 0, service-port"})
    void aValueThatNoCellCanHoldKeepsTheTrunkOut(String element, String text, String field) {
        edit(Table.TRUNK, 0, setting(element, text));

        Exported exported = export(SETTINGS);

        assertThat(exported.result().customers()).isEqualTo(1);
        assertThat(exported.notExpressed())
                .contains("5000,no,trunk,id=5000," + field + "," + text + ",," + TrunkReader.NO_CELL);
    }

    /** The whole export was refused, since the file could not be read back. */
    @ParameterizedTest
    @CsvSource({"username, 1", "password, 2"})
    void aSipUserOfTwoLinesDoesNotBreakTheFile(String element, int customers) {
        SwitchState registering = new SwitchState(dialect)
                .with(
                        SETTINGS,
                        CustomerFixture.customer(5000).build(),
                        CustomerFixture.customer(5001)
                                .registering("u5001", "Kj7-mangrove-Tide-42")
                                .build());
        registering.change(Table.SIP_USER, setting(element, "two\nlines"));

        Exported exported =
                Exported.of(SETTINGS, dialect, registering, true, scratch).holds();

        assertThat(exported.result().customers()).isEqualTo(customers);
        assertThat(exported.notExpressed()).anyMatch(line -> line.startsWith("5001,"));
    }

    @Test
    void aNameOfTwoLinesKeepsTheTrunkOutAndHarmsNoLineOfTheReport() {
        edit(Table.TRUNK, 0, setting("name", "=1\n5001,yes"));

        assertThat(export(SETTINGS).notExpressed())
                .contains("5000,no,trunk,id=5000,name,\"'=1?5001,yes\",," + TrunkReader.NO_CELL);
    }

    @Test
    void anUnknownTypeKeepsTheTrunkOut() {
        edit(
                Table.TRUNK,
                0,
                entry -> entry.withChild(
                        "typeSIPgw", gateway -> setting("direction", "sideways").apply(gateway)));

        assertThat(export(SETTINGS).notExpressed())
                .contains("5000,no,trunk,id=5000,type,sideways,," + TrunkReader.NO_CELL);
    }

    @Test
    void ofTwoTrunksWithOneKeyTheSecondIsListed() {
        state.put(
                Table.TRUNK,
                setting("capacity", "7").apply(state.of(Table.TRUNK).get(0)));

        Exported exported = export(SETTINGS);

        assertThat(exported.result().customers()).isEqualTo(2);
        assertThat(exported.notExpressed())
                .singleElement()
                .asString()
                .startsWith("5000,yes,trunk,id=5000,,")
                .contains("capacity=7")
                .endsWith(Strays.TWICE);
    }

    @Test
    void aTableThatNoTrunkUsesIsListed() {
        state.put(
                Table.ROUTE_TABLE,
                setting("tid", "7000").apply(state.of(Table.ROUTE_TABLE).get(0)));
        state.put(
                Table.ROUTE_TABLE,
                setting("tid", "77").apply(state.of(Table.ROUTE_TABLE).get(0)));

        assertThat(export(SETTINGS).notExpressed())
                .containsExactly(",no,route-table,id=7000,,id=7000 name=Customer 5000,," + Strays.UNUSED);
    }

    /** What lies inside the owned ids and belongs to no trunk was dropped without a word. */
    @Test
    void whatNoTrunkLeadsToIsListed() {
        state.put(
                Table.ROUTE, setting("tid", "7310").apply(state.of(Table.ROUTE).get(0)));
        state.put(
                Table.DIGIT_MAPPING,
                setting("dtid", "7311").apply(state.of(Table.DIGIT_MAPPING).get(0)));

        assertThat(export(SETTINGS).notExpressed())
                .hasSize(2)
                .anyMatch(line -> line.startsWith(",no,route,table=7310 ") && line.endsWith(Strays.UNUSED))
                .anyMatch(line -> line.startsWith(",no,digit-mapping,table=7311 ") && line.endsWith(Strays.UNUSED));
    }

    @Test
    void aNumberThatAlsoLeadsElsewhereIsNotTheCustomersAlone() {
        int inbound = state.of(Table.ROUTE).size() - 1;
        edit(Table.ROUTE, inbound, route -> {
            var children = new java.util.ArrayList<>(route.children());
            children.add(Element.of("rd", java.util.List.of(Element.leaf("rdid", "100"))));
            return route.withChildren(children);
        });

        Exported exported = export(SETTINGS);

        assertThat(exported.result().customers()).isEqualTo(2);
        assertThat(exported.notExpressed())
                .anyMatch(line -> line.startsWith("5001,yes,route,table=10 match=2125550101"))
                .anyMatch(line -> line.startsWith("5001,yes,digit-mapping,table=5001 match=2125550101"));
    }

    @Test
    void withoutAnInboundTableOnlyForwardedNumbersAreKnown() {
        Exported exported = export(SettingsFixture.settings()
                .withInboundRouteTable(OptionalInt.empty())
                .build());

        assertThat(exported.notExpressed()).isEmpty();
        assertThat(exported.base().customers())
                .extracting(customer -> customer.dids().size())
                .containsExactly(0, 1);
    }

    @Test
    void aSwitchWithoutCustomersHasNothingToSay() {
        for (Table table : Table.values()) {
            state.remove(table);
        }

        ExportResult result = export(SETTINGS).result();

        assertThat(result.customers()).isZero();
        assertThat(result.listed()).isZero();
    }
}
