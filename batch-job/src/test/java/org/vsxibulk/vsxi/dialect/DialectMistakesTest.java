package org.vsxibulk.vsxi.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake in a dialect folder is told with file, line or key, and how to mend it. */
class DialectMistakesTest {

    private static final Path GOLDEN = Path.of("dialect-messages.txt");

    @TempDir
    private Path scratch;

    private Path copy(String name) throws IOException {
        return Mistake.copy(scratch, name);
    }

    private static List<String> problems(Path folder) {
        DialectException e = catchThrowableOfType(DialectException.class, () -> DialectLoader.load(folder));
        assertThat(e).as("a mistake in " + folder).isNotNull();
        assertThat(e.problems())
                .allSatisfy(problem -> assertThat(problem)
                        .startsWith(folder.toString())
                        .doesNotContain("Exception", "jackson", "Jackson", "java.", "vsxibulk", "\n", "`", "Token"));
        return e.problems().stream()
                .map(problem -> problem.replace(folder + "/", ""))
                .toList();
    }

    @Test
    void everyMistakeIsTold() throws IOException {
        List<String> told = new ArrayList<>();
        for (Mistake mistake : Mistake.all()) {
            Path folder = mistake.in(scratch);
            told.add("# " + mistake.name());
            told.addAll(problems(folder));
        }
        String actual = String.join("\n", told) + "\n";
        String write = System.getProperty("golden.write", "");
        if (!write.isEmpty()) {
            Files.writeString(Path.of(write).resolve(GOLDEN), actual);
        }
        try (InputStream golden =
                Objects.requireNonNull(getClass().getResourceAsStream("/golden/" + GOLDEN), "golden file")) {
            assertThat(actual).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void manyMistakesAreToldTogetherEachOnce() throws IOException {
        Path folder = copy("many");
        List<String> names =
                List.of("token with a slash", "field missing", "number form unknown", "secrets shown wrong");
        for (Mistake mistake : Mistake.all()) {
            if (names.contains(mistake.name())) {
                mistake.make(folder);
            }
        }
        assertThat(problems(folder)).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void aFolderWithoutADialectIsTold() {
        DialectException e = catchThrowableOfType(DialectException.class, () -> DialectLoader.load(scratch));
        assertThat(e)
                .hasMessage("there is no dialect.yml in the dialect folder " + scratch
                        + "; set 'dialect' in the settings (or --dialect) to a folder that has one");
    }

    /** A group that is not a number ended a write as an internal fault. */
    @Test
    void aCodeThatIsNoNumberIsNoCode() throws IOException {
        Path folder = copy("code");
        Mistake.yaml("", "numbers:\n", "answers: {code: '<code>(.*?)</code>'}\nnumbers:\n")
                .make(folder);
        Dialect.Answers answers = DialectLoader.load(folder).answers();
        assertThat(answers.codeIn("<code>200</code>")).hasValue(200);
        assertThat(answers.codeIn("<code>OK</code>")).isEmpty();
    }

    @Test
    void anyByteOfAnyFileChangesTheHashOfTheFolder() throws IOException {
        Path folder = copy("hash");
        String before = DialectLoader.load(folder).sha256();
        assertThat(DialectLoader.load(copy("same")).sha256()).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                byte[] content = Files.readAllBytes(file);
                Files.writeString(file, new String(content, StandardCharsets.UTF_8) + "\n");
                assertThat(DialectLoader.load(folder).sha256())
                        .as(file.toString())
                        .isNotEqualTo(before);
                Files.write(file, content);
            }
        }
        assertThat(DialectLoader.load(folder).sha256()).isEqualTo(before);
    }
}
