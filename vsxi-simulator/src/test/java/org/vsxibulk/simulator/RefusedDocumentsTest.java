package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedDocumentsTest extends Story {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<XBRouteList><XBRoute>",
                "<XBRouteList/><XBRouteList/>",
                "<XBResourceList></XBResourceList>",
                "<XBRoute><tid>1</tid><digitMatch/><extension>1</extension></XBRoute>",
                "<XBRouteList><XBResource/></XBRouteList>",
                "<XBRouteList>text</XBRouteList>",
                "<XBRouteList><XBRoute>a<tid>1</tid><digitMatch/><extension>1</extension></XBRoute></XBRouteList>",
                "<XBRouteList><XBRoute><tid a='b'>1</tid><digitMatch/><extension>1</extension></XBRoute></XBRouteList>",
                "<XBRouteList xmlns='urn:x'></XBRouteList>",
                "<XBRouteList><XBRoute><tid>1</tid><extension>1</extension></XBRoute></XBRouteList>",
                "<XBRouteList><XBRoute><tid></tid><digitMatch/><extension>1</extension></XBRoute></XBRouteList>"
            })
    void whatIsNotADocumentOfTheTableIsRefused(String body) {
        Simulator simulator = start(options());
        SwitchClient client = new SwitchClient(simulator);

        HttpResponse<String> update = client.update("route", body);
        HttpResponse<String> delete = client.delete(API + "delete/route", body);
        HttpResponse<String> upload = client.post(API + "upload/route", body);

        assertThat(update.statusCode()).isEqualTo(400);
        assertThat(update.body()).startsWith("<result><code>400</code><msg>").doesNotContain("<msg></msg>");
        assertThat(delete.statusCode()).isEqualTo(400);
        assertThat(upload.statusCode()).isEqualTo(400);
        assertThat(simulator.size("route")).isZero();
    }

    @Test
    void entitiesAreNeverResolved(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "from-the-disk");
        Simulator simulator = start(options());
        String external = "<!DOCTYPE XBRouteList [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + routes(route("1", "&e;", ""));
        String bomb = "<!DOCTYPE XBRouteList [<!ENTITY a \"aaaaaaaaaa\">]>" + routes(route("1", "&a;", ""));
        SwitchClient client = new SwitchClient(simulator);

        assertThat(client.update("route", external).statusCode()).isEqualTo(400);
        assertThat(client.update("route", bomb).statusCode()).isEqualTo(400);
        assertThat(simulator.size("route")).isZero();
    }

    @Test
    void fiveThousandEntriesAreTakenAndOneMoreIsRefused() {
        Simulator simulator = start(options());
        SwitchClient client = new SwitchClient(simulator);

        HttpResponse<String> tooMany = client.update("route", manyRoutes(0, 5001));
        assertThat(tooMany.statusCode()).isEqualTo(400);
        assertThat(tooMany.body()).contains("5001 entries in a document, at most 5000");
        assertThat(simulator.size("route")).isZero();

        assertThat(client.update("route", manyRoutes(0, 5000)).statusCode()).isEqualTo(200);
        assertThat(simulator.size("route")).isEqualTo(5000);

        assertThat(client.delete(API + "delete/route", manyRoutes(0, 5001)).statusCode())
                .isEqualTo(400);
        assertThat(simulator.size("route")).isEqualTo(5000);
    }

    @Test
    void oneBadEntryKeepsTheWholeDocumentOut() {
        Simulator simulator = start(options());
        String body = routes(route("1", "100", ""), "<XBRoute><tid>1</tid></XBRoute>", route("1", "102", ""));

        assertThat(new SwitchClient(simulator).update("route", body).statusCode())
                .isEqualTo(400);
        assertThat(simulator.table("route")).isEmpty();
    }
}
