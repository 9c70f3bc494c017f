package org.vsxibulk.vsxi.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an editor says about a dialect file is what the product says. */
class DialectSchemaTest {

    /** What only shows when keys are compared with each other, or with templates. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "key twice",
            "ports elsewhere",
            "user name and password swapped",
            "field where a secret is",
            "regular expression wrong",
            "template that is not there");

    private static JsonNode document;
    private static Schema schema;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void readTheSchema() throws IOException {
        try (InputStream in = DialectLoader.class.getResourceAsStream("dialect.schema.json")) {
            document = JsonMapper.shared().readTree(in);
        }
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document);
    }

    private static List<String> complaints(Path yaml) throws IOException {
        return schema.validate(Files.readString(yaml), InputFormat.YAML).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static List<Path> dialects() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path place : List.of(Path.of("..", "sample-data", "dialects"), Path.of("src/test/resources/dialects"))) {
            try (Stream<Path> children = Files.list(place)) {
                children.filter(Files::isDirectory).forEach(folders::add);
            }
        }
        return folders;
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void everyDialectOfTheHouseFits(Path folder) throws IOException {
        assertThat(complaints(folder.resolve(DialectLoader.FILE))).isEmpty();
    }

    @Test
    void everyMistakeThatStandsInOnePlaceIsAComplaint() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Mistake mistake : Mistake.all()) {
            Path folder = mistake.in(scratch);
            if (mistake.file().equals(DialectLoader.FILE) && notSeen(folder.resolve(DialectLoader.FILE))) {
                silent.add(mistake.name());
            }
        }
        assertThat(silent).containsExactlyInAnyOrderElementsOf(BEYOND_A_SCHEMA);
    }

    private static boolean notSeen(Path yaml) throws IOException {
        try {
            return complaints(yaml).isEmpty();
        } catch (JacksonException notYaml) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void everyFieldOfTheProductIsKnownAndNoOther(Table table) {
        JsonNode fields = document.at("/properties/tables/properties/" + table.word() + "/properties/fields");
        List<String> words = table.fields().stream().map(Field::word).toList();
        List<String> needed =
                table.fields().stream().filter(Field::required).map(Field::word).toList();
        assertThat(fields.get("properties").propertyNames()).containsExactlyElementsOf(words);
        assertThat(fields.get("required").valueStream().map(JsonNode::asString)).containsExactlyElementsOf(needed);
        assertThat(fields.get("properties")
                        .valueStream()
                        .map(field -> field.path("description").asString("")))
                .as("what an editor shows")
                .noneMatch(String::isBlank);
    }
}
