package org.vsxibulk.vsxi.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementReader;

/** What is sent to delete an entry. */
class DeletionTest {

    private static final TableDialect KEY_ONLY = TestDialects.other().table(Table.DIGIT_MAPPING);
    private static final TableDialect USERS = TestDialects.plain().table(Table.SIP_USER);

    @Test
    void aKeyOnlyBodyHasTheKeyFieldsAndNothingElse() {
        assertThat(KEY_ONLY.deletion(mapping("12125550100")))
                .hasToString("<Xlate><in><table>900</table><number>12125550100</number></in></Xlate>");
    }

    @Test
    void anEntryWithAnEmptyKeyFieldIsSentWhole() {
        assertThat(KEY_ONLY.hasEmptyKeyField(mapping(""))).isTrue();
        assertThat(KEY_ONLY.deletion(mapping(""))).isEqualTo(mapping(""));
    }

    @Test
    void aMaskIsNeverSent() {
        Element user = ElementReader.document("<XBSubscriber><username>u</username><password>********</password>"
                + "<trunkId>1</trunkId></XBSubscriber>");
        assertThat(USERS.deletion(user))
                .hasToString("<XBSubscriber><username>u</username><trunkId>1</trunkId></XBSubscriber>");
    }

    private static Element mapping(String number) {
        return ElementReader.document("<Xlate><in><table>900</table><number>" + number
                + "</number></in><out>13105550177</out><memo>x</memo></Xlate>");
    }
}
