package org.vsxibulk.vsxi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.xml.ElementReader;

/** Calls per trunk, in both forms in which switches write their statistics. */
class CallsAnswerTest {

    private static final Dialect.CallsQuery USUAL =
            new Dialect.CallsQuery("stats/realtime", "trunkId", List.of("numOrig", "numTerm"));

    private static Map<String, Integer> calls(String document) {
        return CallsAnswer.read(ElementReader.document(document), USUAL);
    }

    @Test
    void rowsOfNamedFieldsAreRead() {
        assertThat(calls("""
                <mysqldump><database name="vsxi">
                <table_data name="system_stat"><row><field name="sum_active_session">5</field></row></table_data>
                <table_data name="XBResourceRealTimeStatList">
                <row><field name="trunkId">5000</field><field name="fqdn">198.51.100.1</field>
                <field name="numOrig">1</field><field name="numTerm">0</field></row>
                <row><field name="trunkId">5000</field><field name="fqdn">198.51.100.2</field>
                <field name="numOrig">1</field><field name="numTerm">1</field></row>
                <row><field name="trunkId">5000</field><field name="fqdn">Group</field>
                <field name="numOrig">2</field><field name="numTerm">1</field></row>
                <row><field name="trunkId">5001</field><field name="numOrig">0</field><field name="numTerm"/></row>
                </table_data></database></mysqldump>""")).isEqualTo(Map.of("5000", 3));
    }

    @Test
    void rowsOfElementsAreRead() {
        assertThat(calls("""
                <XBResourceRealTimeStatList><XBResourceRealTimeStat><trunkId> 05000 </trunkId><fqdn>Group</fqdn>
                <numOrig>0</numOrig><numTerm>7</numTerm></XBResourceRealTimeStat></XBResourceRealTimeStatList>""")).isEqualTo(Map.of("5000", 7));
    }

    @Test
    void withoutRowsThereAreNoCalls() {
        assertThat(calls("<mysqldump><database name=\"vsxi\"/></mysqldump>")).isEmpty();
    }

    /** A wrong name in the dialect must not look like a switch without calls. */
    @Test
    void callsOfATrunkThatIsNotNamedStopTheRun() {
        assertThatThrownBy(() -> calls("<list><row><trunk>5000</trunk><numOrig>1</numOrig></row></list>"))
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining("calls.trunk");
    }

    @Test
    void whatIsNoNumberOfCallsStopsTheRun() {
        assertThatThrownBy(() -> calls("<list><row><trunkId>5000</trunkId><numOrig>some</numOrig></row></list>"))
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining("calls.active");
    }
}
