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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.vsxi.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a dialect folder: {@code dialect.yml} and the template documents that it names. */
public final class DialectLoader {

    /** The file that every dialect folder has. */
    public static final String FILE = "dialect.yml";

    private static final String CODE = "(?i)<(?:\\w*code|status)>\\s*(\\d{3})\\s*<";

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
            DialectFile file = YAML.readValue(SmallFile.text(yaml), DialectFile.class);
            return file == null ? new DialectFile(null, null, null, null, null, null, null, null, null, null) : file;
        } catch (JacksonException e) {
            throw new DialectException(List.of(yaml + YamlMistake.of(e, yaml)));
        } catch (IOException e) {
            throw new DialectException(List.of("cannot read " + yaml + ": " + e.getMessage()));
        }
    }

    private static Dialect build(DialectFile file, Path folder, Path yaml) {
        DialectSource source = DialectSource.of(yaml);
        Problems problems = new Problems(source);
        var transport = Optional.ofNullable(file.transport());
        var answers = Optional.ofNullable(file.answers());
        var paging = Optional.ofNullable(file.paging());
        Dialect dialect = new Dialect(
                file.name() == null ? folder.getFileName().toString() : file.name(),
                Boolean.TRUE.equals(file.confirmed()),
                sha256(folder),
                source,
                new Dialect.Transport(
                        problems.text(
                                "transport.base-path",
                                transport.map(DialectFile.Transport::basePath),
                                "/SSConfig/webresources",
                                "(/[A-Za-z0-9._~-]+)*",
                                "is not a path such as /SSConfig/webresources"),
                        problems.text(
                                "transport.query",
                                transport.map(DialectFile.Transport::query),
                                "format=xml",
                                "[A-Za-z0-9._~=&%-]*",
                                "is not a query such as format=xml"),
                        problems.text(
                                "transport.content-type",
                                transport.map(DialectFile.Transport::contentType),
                                "application/xml",
                                "([A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+(; ?charset=(?i:utf-8))?)?",
                                "is not a content type such as application/xml")),
                new Dialect.Paging(
                        paging.map(DialectFile.Paging::parameter)
                                .map(parameter -> problems.text(
                                        "paging.parameter",
                                        Optional.of(parameter),
                                        "",
                                        "[A-Za-z0-9._~-]+",
                                        "is not the name of a parameter such as page")),
                        problems.number("paging.first", paging.map(DialectFile.Paging::first), 0)),
                new Dialect.Answers(
                        code(problems, answers.map(DialectFile.Answers::code)),
                        problems.pattern(
                                "answers.error",
                                answers.map(DialectFile.Answers::error),
                                "(?i)\\b(?:error|fail(?:ed|ure)?|exception|denied)\\b"),
                        Set.copyOf(problems.list(
                                "answers.retry",
                                answers.map(DialectFile.Answers::retry).orElse(null),
                                List.of(429, 502, 503, 504))),
                        Set.copyOf(problems.list(
                                "answers.partly",
                                answers.map(DialectFile.Answers::partly).orElse(null),
                                List.of(300)))),
                state(file.state(), problems),
                calls(Optional.ofNullable(file.calls()), problems),
                tables(file, folder, problems));
        problems.throwIfAny();
        return dialect;
    }

    private static Pattern code(Problems problems, Optional<Marked> fact) {
        Pattern code = problems.pattern("answers.code", fact, CODE);
        if (code.matcher("").groupCount() < 1) {
            problems.add("answers.code", "'" + code + "' has no group: put the code itself into parentheses");
        }
        return code;
    }

    private static Optional<Dialect.StateQuery> state(DialectFile.@Nullable State state, Problems problems) {
        if (state == null) {
            return Optional.empty();
        }
        if (state.path() == null || state.field() == null || state.active() == null) {
            problems.add("state", "needs path, field and active; leave 'state' out for a single switch");
            return Optional.empty();
        }
        return Optional.of(new Dialect.StateQuery(
                problems.text(
                        "state.path",
                        Optional.of(state.path()),
                        "",
                        "[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*",
                        "is not a path such as stats/realtime"),
                state.field().value(),
                state.active().value()));
    }

    private static Dialect.CallsQuery calls(Optional<DialectFile.Calls> calls, Problems problems) {
        List<Marked> active = problems.list(
                "calls.active", calls.map(DialectFile.Calls::active).orElse(null), List.of());
        return new Dialect.CallsQuery(
                problems.text(
                        "calls.path",
                        calls.map(DialectFile.Calls::path),
                        "stats/realtime",
                        "([A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*)?",
                        "is not a path such as stats/realtime"),
                problems.text("calls.trunk", calls.map(DialectFile.Calls::trunk), "trunkId", ".+", "is not a name"),
                active.isEmpty()
                        ? List.of("numOrig", "numTerm")
                        : active.stream().map(Marked::value).toList());
    }

    private static Map<Table, TableDialect> tables(DialectFile file, Path folder, Problems problems) {
        Map<Table, TableDialect> tables = new EnumMap<>(Table.class);
        Map<String, DialectFile.TableFile> given = file.tables() == null ? Map.of() : file.tables();
        List<String> names = Stream.of(Table.values()).map(Table::word).toList();
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name ->
                        problems.add("tables." + name, "unknown table '" + name + "'" + NearestName.hint(name, names)));
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
                digest.update(SmallFile.read(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new DialectException(List.of(
                    "cannot read the dialect folder " + folder + " (every file of it counts): " + e.getMessage()));
        }
    }
}
