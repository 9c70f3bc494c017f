package org.vsxibulk.blueprint;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.settings.CustomerRoute;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsException;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.DialectLoader;

class CustomerRouteMatchesTest {

    private static final Settings PLUS = SettingsFixture.settings()
            .withCustomerRoutes(List.of(
                    new CustomerRoute("911", 1, 3, 3, List.of(100)), new CustomerRoute("+44", 1, 8, 40, List.of(101))))
            .build();

    @TempDir
    private Path folder;

    @Test
    void aPlusSignIsRefusedWhereTheSwitchKeepsNone() {
        assertThatThrownBy(() -> CustomerRouteMatches.check(PLUS, TestDialects.plain()))
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        "customer-routes[1].match: \"+44\" has a plus sign, but the dialect keeps the numbers of routes"
                                + " without; write the leading digits as the switch has them, or correct numbers.form of the"
                                + " dialect");
    }

    @Test
    void aPlusSignSuitsASwitchThatKeepsIt() throws IOException {
        try (Stream<Path> files = Files.list(TestDialects.folder("plain"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file).replaceAll("(?m)form: .*$", "form: e164-plus");
                Files.writeString(folder.resolve(file.getFileName()), text);
            }
        }

        assertThatCode(() -> CustomerRouteMatches.check(PLUS, DialectLoader.load(folder)))
                .doesNotThrowAnyException();
    }
}
