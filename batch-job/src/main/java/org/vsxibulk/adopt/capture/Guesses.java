package org.vsxibulk.adopt.capture;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;

/** What may be tried on a switch that nobody has seen ({@code guesses.properties}). None of it is ever asserted. */
final class Guesses {

    private final Properties all = new Properties();
    private final Pattern secret;
    private final Pattern mask;

    Guesses() {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Guesses.class.getResourceAsStream("guesses.properties")),
                StandardCharsets.UTF_8)) {
            all.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        secret = Pattern.compile(all.getProperty("secret"), Pattern.CASE_INSENSITIVE);
        mask = Pattern.compile(all.getProperty("secret.mask"));
    }

    List<String> tokens(Table table) {
        return Arrays.asList(all.getProperty("token." + table.word(), "").split(" "));
    }

    String pageParameter() {
        return all.getProperty("paging.parameter");
    }

    /** Whether an element is called as one that could hold the field. */
    boolean soundsLike(Field field, String element) {
        String names = all.getProperty("name." + field.table().word() + "." + field.word(), "(?!)");
        return Pattern.compile(names, Pattern.CASE_INSENSITIVE).matcher(element).matches();
    }

    /** Whether the text of an element is never shown: a word of one of the names above it says so. */
    boolean isSecret(String path) {
        return Arrays.stream(path.split("/"))
                .flatMap(name -> Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|[_.:-]")))
                .anyMatch(word -> secret.matcher(word).matches());
    }

    /** Whether a text stands in the place of a secret. */
    boolean isMask(String text) {
        return mask.matcher(text).matches();
    }
}
