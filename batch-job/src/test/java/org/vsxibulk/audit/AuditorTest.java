package org.vsxibulk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.audit.AuditBench.told;
import static org.vsxibulk.audit.AuditScope.PARTIAL;
import static org.vsxibulk.audit.AuditScope.WHOLE_BASE;
import static org.vsxibulk.blueprint.CustomerFixture.customer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;

/** One cause, one finding. */
class AuditorTest {

    private static final Customer FIRST = customer(5000)
            .extensions(3, 4)
            .dids(12125550100L, 12125550101L)
            .cfa("+12125550100=204")
            .cfnr("*=+13105550177")
            .build();
    private static final Customer SECOND = customer(5001).dids(12125550200L).build();
    private static final Customer THIRD = customer(5002)
            .registering("pbx5002", "long-enough-secret")
            .dids(12125550300L)
            .build();

    @TempDir
    private Path folder;

    private AuditBench bench() {
        return AuditBench.of(TestDialects.plain(), folder, FIRST, SECOND, THIRD);
    }

    @ParameterizedTest
    @EnumSource
    void aSwitchThatIsAsTheInputSaysHasNoFinding(AuditScope scope) {
        assertThat(bench().audit(scope)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void soHasOneThatWritesEverythingDifferently(AuditScope scope) {
        AuditBench other = AuditBench.of(TestDialects.other(), folder, FIRST, SECOND);
        assertThat(other.audit(scope)).isEmpty();
    }

    @Test
    void oneEntryDeletedOneFieldChangedOneStrangerAddedAreThreeFindings() {
        AuditBench bench = bench();
        bench.delete(
                        Table.DIGIT_MAPPING,
                        bench.having(Field.MAPPING_MATCH, "+12125550100")
                                .and(bench.having(Field.MAPPING_TABLE, "5000")))
                .change(
                        Table.TRUNK,
                        bench.having(Field.TRUNK_ID, "5001"),
                        trunk -> trunk.own(Field.TRUNK_STOP_ROUTE_PROFILE, 4))
                .create(AuditBench.route(5002, "+1900", 1, 100));
        assertThat(told(bench.audit(WHOLE_BASE)))
                .containsExactly(
                        "mismatch trunk id=5001 stop-route-profile",
                        "missing digit-mapping table=5000 match=2125550100",
                        "orphan route table=5002 match=900 extension=1");
    }

    @Test
    void everyMissingEntryIsToldOnceWhateverElseRefersToIt() {
        for (Table table : Table.values()) {
            AuditBench bench = bench();
            bench.delete(
                    table,
                    entry -> LiveFacts.read(bench.dialect.table(table), entry).id() >= 5000);
            List<Finding> findings = bench.audit(WHOLE_BASE);
            assertThat(findings).extracting(Finding::rule).containsOnly("missing");
            assertThat(findings).extracting(Finding::table).containsOnly(table);
        }
    }

    @Test
    void aCopiedTrunkWithAnotherOwnedIdIsOneOrphan() {
        AuditBench bench = bench();
        bench.copy(Table.TRUNK, bench.having(Field.TRUNK_ID, "5000"), trunk -> trunk.own(Field.TRUNK_ID, 5999));
        assertThat(told(bench.audit(WHOLE_BASE))).containsExactly("orphan trunk id=5999");
    }

    @Test
    void whatBelongsToARejectedRowIsNeitherMissingNorAnOrphan() {
        AuditBench bench = bench();
        bench.with(AuditContext.none().withNotChecked(NotChecked.ids(Set.of(5002))));
        assertThat(bench.audit(WHOLE_BASE, List.of(FIRST, SECOND))).isEmpty();
    }

    @Test
    void whatIsLeftOfACustomerWhoIsGoneIsOrphansInAWholeBaseAndNothingInAPart() {
        assertThat(told(bench().audit(WHOLE_BASE, List.of(FIRST, SECOND))))
                .containsExactly(
                        "orphan route-table id=5002",
                        "orphan digit-mapping-table id=5002",
                        "orphan trunk id=5002",
                        "orphan sip-user username=pbx5002",
                        "orphan route table=5002 match= extension=1",
                        "orphan route table=10 match=2125550300 extension=1");
        assertThat(bench().audit(PARTIAL, List.of(FIRST, SECOND))).isEmpty();
    }

    @Test
    void aSecondInboundRouteOfANumberIsADuplicateAndNoOrphanInBothScopes() {
        for (AuditScope scope : AuditScope.values()) {
            AuditBench bench = bench();
            bench.create(AuditBench.route(10, "+12125550200", 2, 5000));
            List<Finding> findings = bench.audit(scope);
            assertThat(told(findings)).containsExactly("duplicate-inbound route table=10 match=2125550200 extension=2");
            assertThat(findings.get(0).customerId()).isEqualTo("C5001");
        }
    }

    @Test
    void anInboundRouteOfAnotherNumberToAnOwnedTrunkIsAnOrphan() {
        AuditBench bench = bench();
        bench.create(AuditBench.route(10, "+12125559999", 1, 5001));
        assertThat(told(bench.audit(WHOLE_BASE))).containsExactly("orphan route table=10 match=2125559999 extension=1");
        assertThat(bench.audit(PARTIAL)).isEmpty();
    }

    @Test
    void anotherRouteInPlaceOfTheOwnOneIsNoDuplicate() {
        AuditBench bench = bench();
        bench.replace(
                Table.ROUTE,
                bench.having(Field.ROUTE_MATCH, "+12125550200"),
                route -> bench.dialect.table(Table.ROUTE).create(AuditBench.route(10, "+12125550200", 2, 5000)));
        assertThat(told(bench.audit(WHOLE_BASE)))
                .containsExactly(
                        "missing route table=10 match=2125550200 extension=1",
                        "orphan route table=10 match=2125550200 extension=2");
    }

    @Test
    void aMappingInTheLoopTableIsAnOrphanOnlyForANumberOfTheInput() {
        AuditBench bench = bench();
        bench.create(AuditBench.mapping(900, "+12125550200", "+13105550177"));
        bench.create(AuditBench.mapping(900, "+18005550200", "+13105550177"));
        assertThat(told(bench.audit(WHOLE_BASE))).containsExactly("orphan digit-mapping table=900 match=2125550200");
    }

    @Test
    void aSecondSipUserOfATrunkIsAnOrphan() {
        AuditBench bench = bench();
        bench.create(AuditBench.sipUser("intruder", 5002));
        bench.create(AuditBench.sipUser("stranger", 7));
        assertThat(told(bench.audit(WHOLE_BASE))).containsExactly("orphan sip-user username=intruder");
    }

    @Test
    void aFindingThatFollowsFromARejectPointsAtIt() {
        AuditBench bench = bench();
        bench.with(AuditContext.none()
                .withRejects(id -> Optional.of("trunk refused: code 400").filter(reject -> id.equals("C5001"))));
        bench.delete(Table.TRUNK, bench.having(Field.TRUNK_ID, "5001"))
                .delete(Table.TRUNK, bench.having(Field.TRUNK_ID, "5002"));
        assertThat(bench.audit(PARTIAL)).extracting(Finding::because).containsExactly("trunk refused: code 400", "");
    }

    @Test
    void progressCountsTheEntriesOfTheInput() {
        AuditBench bench = bench();
        long[] last = new long[1];
        bench.with(AuditContext.none().withProgress(done -> last[0] = done));
        bench.audit(PARTIAL);
        assertThat(last[0]).isEqualTo(22);
    }

    @Test
    void oneKeyTwiceIsADuplicateAndNothingElseWhicheverOfTheTwoIsRight() {
        for (AuditScope scope : AuditScope.values()) {
            AuditBench same = bench();
            same.copy(Table.TRUNK, same.having(Field.TRUNK_ID, "5001"), trunk -> trunk);
            AuditBench wrongOneFirst = bench();
            wrongOneFirst
                    .copy(Table.TRUNK, wrongOneFirst.having(Field.TRUNK_ID, "5001"), trunk -> trunk)
                    .replace(
                            Table.TRUNK,
                            entry -> entry
                                    == wrongOneFirst.entries.get(Table.TRUNK).get(4),
                            entry -> wrongOneFirst
                                    .dialect
                                    .table(Table.TRUNK)
                                    .update(
                                            entry,
                                            AuditBench.trunk(5001, "wrong", "192.0.2.77")
                                                    .build()));
            for (AuditBench bench : List.of(same, wrongOneFirst)) {
                List<Finding> findings = bench.audit(scope);
                assertThat(told(findings)).containsExactly("duplicate-key trunk id=5001");
                assertThat(findings.get(0).actual()).isEqualTo("2");
                assertThat(findings.get(0).customerId()).isEqualTo("C5001");
            }
        }
    }

    @Test
    void aStrangersOwnDoublesAreNotMentioned() {
        AuditBench bench = bench();
        bench.copy(Table.TRUNK, bench.having(Field.TRUNK_ID, "100"), trunk -> trunk);
        assertThat(bench.audit(WHOLE_BASE)).isEmpty();
    }

    @Test
    void everyFieldThatIsChangedIsOneMismatch() {
        for (Field field : Table.TRUNK.fields()) {
            AuditBench bench = bench();
            if (field == Field.TRUNK_ID
                    || field == Field.TRUNK_CAPACITY
                    || field == Field.TRUNK_CPS_LIMIT
                    || field == Field.TRUNK_PORT
                    || !bench.dialect.table(Table.TRUNK).has(field)
                    || field.readOnly()) {
                continue;
            }
            bench.change(Table.TRUNK, bench.having(Field.TRUNK_ID, "5000"), trunk -> trunk.own(field, "7"));
            assertThat(told(bench.audit(WHOLE_BASE)))
                    .as(field.word())
                    .containsExactly("mismatch trunk id=5000 " + field.word());
        }
    }

    @Test
    void theAddressOfAnotherCustomerIsOneMismatch() {
        AuditBench bench = bench();
        bench.change(
                Table.TRUNK,
                bench.having(Field.TRUNK_ID, "5001"),
                trunk -> trunk.own(Field.TRUNK_ADDRESS, FIRST.addresses().get(0).host()));
        assertThat(told(bench.audit(WHOLE_BASE))).containsExactly("mismatch trunk id=5001 address");
    }

    @Test
    void aStrangerWithTheAddressOfACustomerSharesIt() {
        for (AuditScope scope : AuditScope.values()) {
            AuditBench bench = bench();
            bench.create(
                    AuditBench.trunk(300, "stranger", SECOND.addresses().get(0).host())
                            .build());
            assertThat(told(bench.audit(scope)))
                    .containsExactly("shared-address trunk address=198.51.20.2 port=5060 service-port=1 address");
        }
    }

    @Test
    void anotherPortOrServicePortIsAnotherSource() {
        AuditBench bench = bench();
        String address = SECOND.addresses().get(0).host();
        bench.create(AuditBench.trunk(300, "stranger", address)
                .own(Field.TRUNK_PORT, 5070)
                .build());
        bench.create(AuditBench.trunk(301, "stranger", address)
                .own(Field.TRUNK_SERVICE_PORT, 2)
                .build());
        assertThat(bench.audit(WHOLE_BASE)).isEmpty();
    }

    @Test
    void aTrunkOutOfServiceIsAWarning() {
        AuditBench bench = bench();
        bench.replace(
                Table.TRUNK,
                bench.having(Field.TRUNK_ID, "5001"),
                trunk -> trunk.withChild(
                        "typeSIPgw", type -> type.withChild("serviceState", state -> state.withText("outofservice"))));
        List<Finding> findings = bench.audit(WHOLE_BASE);
        assertThat(told(findings)).containsExactly("out-of-service trunk id=5001 service-state");
        assertThat(findings.get(0).severity()).isEqualTo(Finding.Severity.WARNING);
    }

    @Test
    void aSharedTableThatIsGoneIsToldOnce() {
        AuditBench bench = bench();
        bench.delete(Table.ROUTE_TABLE, bench.having(Field.ROUTE_TABLE_ID, "10"))
                .delete(Table.DIGIT_MAPPING_TABLE, bench.having(Field.MAPPING_TABLE_ID, "900"));
        assertThat(told(bench.audit(WHOLE_BASE)))
                .containsExactly("missing-table route-table id=10", "missing-table digit-mapping-table id=900");
    }

    @Test
    void aTrunkThatPointsAtATableThatDoesNotExistIsOneMismatch() {
        AuditBench bench = bench();
        bench.change(
                Table.TRUNK, bench.having(Field.TRUNK_ID, "5001"), trunk -> trunk.own(Field.TRUNK_ROUTE_TABLE, 7777));
        assertThat(told(bench.audit(WHOLE_BASE))).containsExactly("mismatch trunk id=5001 route-table");
    }

    @Test
    void sitesThatStandInForEachOtherAreAWarningAndACircleOfAlwaysIsAnError() {
        Customer east = customer(5000).dids(12125550100L).cfnr("*=+12125550200").build();
        Customer west = customer(5001).dids(12125550200L).cfnr("*=+12125550100").build();
        List<Finding> mutual =
                AuditBench.of(TestDialects.plain(), folder, east, west).audit(WHOLE_BASE);
        assertThat(told(mutual)).containsExactly("forwarding-loop digit-mapping match=2125550100");
        assertThat(mutual.get(0).severity()).isEqualTo(Finding.Severity.WARNING);

        Customer one = customer(5000).dids(12125550100L).cfa("*=+12125550200").build();
        Customer two = customer(5001).dids(12125550200L).build();
        AuditBench bench = AuditBench.of(TestDialects.plain(), folder, one, two);
        bench.create(AuditBench.mapping(5001, "*", "+12125550100"));
        List<Finding> always = bench.audit(PARTIAL);
        assertThat(told(always)).containsExactly("forwarding-loop digit-mapping match=2125550100");
        assertThat(always.get(0).severity()).isEqualTo(Finding.Severity.ERROR);
        assertThat(told(bench.audit(WHOLE_BASE))).containsExactly("orphan digit-mapping table=5001 match=*");
    }
}
