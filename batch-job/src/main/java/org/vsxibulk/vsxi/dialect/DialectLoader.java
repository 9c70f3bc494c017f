package org.vsxibulk.vsxi.dialect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.vsxi.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a dialect folder: {@code dialect.yml} and the template documents that it names. */
public final class DialectLoader {

    /** The file that every dialect folder has. */
    public static final String FILE = "dialect.yml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private DialectLoader() {}

    /** @throws DialectException with every problem, each with file, place and mend */
    public static Dialect load(Path folder) {
        Path yaml = folder.resolve(FILE);
        if (!Files.isReadable(yaml)) {
            throw new DialectException(List.of("there is no " + FILE + " in the dialect folder " + folder
                    + "; set 'dialect' in the settings (or --dialect) to a folder that has one"));
        }
        return build(read(yaml), folder, yaml);
    }

    private static DialectFile read(Path yaml) {
        try {
            DialectFile file = YAML.readValue(yaml.toFile(), DialectFile.class);
            return file == null ? new DialectFile(null, null, null, null, null, null, null, null, null) : file;
        } catch (UnrecognizedPropertyException e) {
            throw new DialectException(List.of(at(yaml, e) + "unknown key '" + e.getPropertyName() + "'"
                    + NearestName.hint(
                            e.getPropertyName(),
                            e.getKnownPropertyIds() == null
                                    ? List.of()
                                    : e.getKnownPropertyIds().stream()
                                            .map(String::valueOf)
                                            .toList())));
        } catch (JacksonException e) {
            throw new DialectException(List.of(
                    at(yaml, e) + e.getOriginalMessage().lines().findFirst().orElse("")));
        }
    }

    private static String at(Path yaml, JacksonException e) {
        String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
        return yaml + line + ": ";
    }

    private static Dialect build(DialectFile file, Path folder, Path yaml) {
        Problems problems = new Problems(yaml);
        var transport = Optional.ofNullable(file.transport());
        var answers = Optional.ofNullable(file.answers());
        var paging = Optional.ofNullable(file.paging());
        Dialect dialect = new Dialect(
                file.name() == null ? folder.getFileName().toString() : file.name(),
                Boolean.TRUE.equals(file.confirmed()),
                sha256(folder),
                new Dialect.Transport(
                        transport
                                .map(DialectFile.Transport::basePath)
                                .map(Marked::value)
                                .orElse("/SSConfig/webresources"),
                        transport
                                .map(DialectFile.Transport::query)
                                .map(Marked::value)
                                .orElse("format=xml"),
                        transport
                                .map(DialectFile.Transport::contentType)
                                .map(Marked::value)
                                .orElse("application/xml")),
                new Dialect.Paging(
                        paging.map(DialectFile.Paging::parameter).map(Marked::value),
                        problems.number("paging.first", paging.map(DialectFile.Paging::first), 0)),
                new Dialect.Answers(
                        problems.patternWithGroup(
                                "answers.code",
                                answers.map(DialectFile.Answers::code),
                                "(?i)<(?:\\w*code|status)>\\s*(\\d{3})\\s*<"),
                        problems.pattern(
                                "answers.error",
                                answers.map(DialectFile.Answers::error),
                                "(?i)\\b(?:error|fail(?:ed|ure)?|exception|denied)\\b"),
                        Set.copyOf(answers.map(DialectFile.Answers::retry).orElse(List.of(429, 502, 503, 504))),
                        Set.copyOf(answers.map(DialectFile.Answers::partly).orElse(List.of(300)))),
                state(file.state(), problems),
                tables(file, folder, problems));
        problems.throwIfAny();
        return dialect;
    }

    private static Optional<Dialect.StateQuery> state(DialectFile.@Nullable State state, Problems problems) {
        if (state == null) {
            return Optional.empty();
        }
        if (state.path() == null || state.field() == null || state.active() == null) {
            // half a group would switch the check for a stand-by node off without a word
            problems.add("state", "is given in part: path, field and active belong together, or leave the group out");
            return Optional.empty();
        }
        return Optional.of(new Dialect.StateQuery(
                state.path().value(), state.field().value(), state.active().value()));
    }

    private static Map<Table, TableDialect> tables(DialectFile file, Path folder, Problems problems) {
        Map<Table, TableDialect> tables = new EnumMap<>(Table.class);
        Map<String, DialectFile.TableFile> given = file.tables() == null ? Map.of() : file.tables();
        List<String> names = Stream.of(Table.values()).map(Table::word).toList();
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(
                        name -> problems.add("tables", "unknown table '" + name + "'" + NearestName.hint(name, names)));
        for (Table table : Table.values()) {
            DialectFile.TableFile tableFile = given.get(table.word());
            if (tableFile == null) {
                problems.add("tables." + table.word(), "is missing: all six tables are needed");
            } else {
                new TableLoader(table, tableFile, file, folder, problems)
                        .load()
                        .ifPresent(loaded -> tables.put(table, loaded));
            }
        }
        return tables;
    }

    private static String sha256(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new DialectException(List.of("cannot read the dialect folder " + folder + ": " + e.getMessage()));
        }
    }
}
