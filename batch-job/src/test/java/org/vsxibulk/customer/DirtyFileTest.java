package org.vsxibulk.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vsxibulk.customer.rule.Rules;

/** The sample of everything that can be wrong, against the messages that an engineer reads. */
class DirtyFileTest {

    /** Rules that need settings, a dialect or a size that a sample file has not; each has a test of its own. */
    private static final Set<String> ELSEWHERE = Set.of(
            "file-unreadable",
            "too-many-rows",
            "too-many-numbers",
            "cell-too-long",
            "too-many-fields",
            "too-many-problems",
            "cfnr-needs-loop",
            "cfnr-dynamic-address",
            "did-same-on-switch",
            "numbers-abroad");

    private static final Path GOLDEN = Path.of("src", "test", "resources", "dirty-messages.txt");

    private final CustomerBase base =
            new Given().read(Given.SAMPLES.resolve("dirty.csv"), Optional.of(Given.SAMPLES.resolve("dirty-dids.csv")));

    @Test
    void theMessagesAreThoseOfTheGoldenFile() throws IOException {
        String found = base.problems().stream()
                .map(problem -> problem.severity() + " " + problem.toString().replace("../sample-data/", "") + "\n    "
                        + problem.mend() + "\n")
                .collect(Collectors.joining());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, found);
        }
        assertThat(found).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void idsOfRulesAreUniqueAndInKebabCase() {
        var ids = Rules.all().stream().map(Rule::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
        assertThat(Rules.all()).allSatisfy(rule -> {
            assertThat(rule.meaning()).endsWith(".");
            assertThat(rule.mend()).endsWith(".");
        });
    }

    @Test
    void everyRuleHasARowOrASmallFileThatBreaksIt() throws IOException {
        var broken = new HashSet<String>();
        base.problems().forEach(problem -> broken.add(problem.rule()));
        try (var files = Files.list(Given.SAMPLES.resolve("dirty"))) {
            files.forEach(file -> {
                var small = new Given().read(file, Optional.empty());
                assertThat(small.fileError()).as(file.toString()).isTrue();
                small.problems().forEach(problem -> broken.add(problem.rule()));
            });
        }
        var missing = new TreeSet<>(Rules.all().stream().map(Rule::id).toList());
        missing.removeAll(broken);
        assertThat(missing).isEqualTo(new TreeSet<>(ELSEWHERE));
        broken.removeAll(Rules.all().stream().map(Rule::id).toList());
        assertThat(broken).as("rules that the registry does not know").isEmpty();
    }
}
