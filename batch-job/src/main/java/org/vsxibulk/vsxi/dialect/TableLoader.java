package org.vsxibulk.vsxi.dialect;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.Words;
import org.vsxibulk.vsxi.xml.BadXmlException;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementReader;

/** Checks one table of a dialect file and makes it usable. */
final class TableLoader {

    /** Tokens stand in the path of a request: nothing that could lead elsewhere. */
    private static final String TOKEN = "[A-Za-z0-9_]+";

    /** Names of elements that hold a password, whatever else a dialect says of them. */
    private static final Pattern PASSWORD = Pattern.compile("(?i)pass(word|wd|phrase)|pwd|secret");

    private static final String ELEMENT = "[A-Za-z_][A-Za-z0-9_.-]*";

    private final Table table;
    private final DialectFile.TableFile file;
    private final DialectFile all;
    private final Path folder;
    private final Problems problems;
    private final String where;

    TableLoader(Table table, DialectFile.TableFile file, DialectFile all, Path folder, Problems problems) {
        this.table = table;
        this.file = file;
        this.all = all;
        this.folder = folder;
        this.problems = problems;
        this.where = "tables." + table.word();
    }

    Optional<TableDialect> load() {
        String token = name("token", file.token(), TOKEN, "the table's name in the path of a request");
        String list = name("list", file.list(), ELEMENT, "the root element of the table's documents");
        String entry = name("entry", file.entry(), ELEMENT, "the element of one entry");
        unknownWords();
        Map<Field, FieldCodec> codecs = codecs();
        List<Field> key = key(codecs);
        Optional<Element> template = template(entry);
        template.ifPresent(document -> inTemplate(codecs, document));
        SecretFields secrets = secrets(codecs);
        noSecretInPlainFields(codecs, secrets);
        TableDialect.Delete delete = delete();
        int pageSize = problems.number(where + ".page-size", Optional.ofNullable(file.pageSize()), 0);
        return template.map(document -> new TableDialect(
                table,
                new TableDialect.Names(token, list, entry),
                key,
                new FieldCodecs(table, codecs),
                document,
                pageSize,
                problems.oneOf(
                        where + ".update-method",
                        Optional.ofNullable(file.updateMethod()),
                        "POST",
                        List.of("POST", "PUT")),
                delete,
                secrets,
                Optional.ofNullable(file.dynamicAddress()).map(Marked::value),
                false));
    }

    private String name(String keyName, @Nullable Marked fact, String form, String meaning) {
        if (fact == null) {
            problems.add(where + "." + keyName, "is missing: say " + meaning);
            return "";
        }
        return problems.text(
                where + "." + keyName,
                Optional.of(fact),
                "",
                form,
                "is not a plain name of letters, digits and underscores: say " + meaning);
    }

    private void unknownWords() {
        List<String> valid = table.fields().stream()
                .filter(field -> !Words.needed(field).isEmpty())
                .map(Field::word)
                .toList();
        given(file.words()).keySet().stream()
                .filter(name -> !valid.contains(name))
                .sorted()
                .forEach(name -> problems.add(
                        where + ".words." + name, "'" + name + "' has no words" + NearestName.hint(name, valid)));
    }

    private static <T> Map<String, T> given(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }

    private Map<Field, FieldCodec> codecs() {
        Map<Field, FieldCodec> codecs = new EnumMap<>(Field.class);
        Map<String, Marked> fields = new HashMap<>(given(file.fields()));
        for (Field field : table.fields()) {
            Marked path = fields.remove(field.word());
            if (path != null) {
                codec(field, path.value()).ifPresent(codec -> codecs.put(field, codec));
            } else if (field.required()) {
                problems.add(where + ".fields", "'" + field.word() + "' is missing: say where it stands");
            }
        }
        List<String> valid = table.fields().stream().map(Field::word).toList();
        fields.keySet().stream()
                .sorted()
                .forEach(name -> problems.add(
                        where + ".fields." + name, "unknown field '" + name + "'" + NearestName.hint(name, valid)));
        FieldCodec ports = codecs.get(Field.TRUNK_ADDRESS_PORT);
        FieldCodec addresses = codecs.get(Field.TRUNK_ADDRESS);
        if (ports != null && addresses != null && !ports.path().sharesItemsWith(addresses.path())) {
            problems.add(where + ".fields.address-port", "must stand in the repeated element of address");
        }
        return codecs;
    }

    /** A path that leads nowhere would leave what the template has at the right place, even another entry's id. */
    private void inTemplate(Map<Field, FieldCodec> codecs, Element template) {
        for (FieldCodec codec : codecs.values()) {
            if (!codec.path().standsIn(template)) {
                String path = String.join("/", codec.path().segments());
                problems.add(
                        where + ".fields." + codec.field().word(),
                        "'" + path + "' does not stand in the template " + file.template()
                                + NearestName.only(path, ElementPath.leaves(template)));
            }
        }
    }

    private Optional<FieldCodec> codec(Field field, String path) {
        try {
            return Optional.of(
                    new FieldCodec(field, ElementPath.parse(path, field.repeats()), words(field), numbers()));
        } catch (IllegalArgumentException e) {
            problems.add(where + ".fields." + field.word(), "'" + path + "': " + e.getMessage());
            return Optional.empty();
        }
    }

    private Map<String, String> words(Field field) {
        Map<String, String> words = new HashMap<>();
        given(given(file.words()).get(field.word())).forEach((ours, theirs) -> {
            if (theirs != null) {
                words.put(ours, theirs.value());
            }
        });
        Set<String> needed = Words.needed(field);
        needed.stream()
                .filter(word -> !words.containsKey(word))
                .sorted()
                .forEach(word -> problems.add(
                        where + ".words." + field.word(), "the switch's word for '" + word + "' is missing"));
        words.keySet().stream()
                .filter(word -> !needed.contains(word))
                .sorted()
                .forEach(word -> problems.add(
                        where + ".words." + field.word() + "." + word,
                        "unknown word '" + word + "'" + NearestName.hint(word, needed)));
        return words;
    }

    private NumberStyle numbers() {
        String form = number(DialectFile.Numbers::form, "");
        String country = number(DialectFile.Numbers::countryCode, "1");
        if (!country.matches("[1-9][0-9]{0,2}")) {
            problems.add(
                    numbersWhere(DialectFile.Numbers::countryCode) + ".country-code",
                    "'" + country + "' is not one to three digits");
        }
        try {
            return new NumberStyle(
                    NumberForm.of(form),
                    country,
                    number(DialectFile.Numbers::foreignPrefix, ""),
                    number(DialectFile.Numbers::allNumbers, "*"));
        } catch (IllegalArgumentException e) {
            problems.add(numbersWhere(DialectFile.Numbers::form) + ".form", e.getMessage());
            return new NumberStyle(NumberForm.E164, "1", "", "*");
        }
    }

    private String numbersWhere(Function<DialectFile.Numbers, @Nullable Marked> part) {
        boolean own = file.numbers() != null && part.apply(file.numbers()) != null;
        return own ? where + ".numbers" : "numbers";
    }

    /** The table's own setting, else the one for all tables. */
    private String number(Function<DialectFile.Numbers, @Nullable Marked> part, String otherwise) {
        for (DialectFile.Numbers numbers : new DialectFile.Numbers[] {file.numbers(), all.numbers()}) {
            Marked fact = numbers == null ? null : part.apply(numbers);
            if (fact != null) {
                return fact.value();
            }
        }
        return otherwise;
    }

    private List<Field> key(Map<Field, FieldCodec> codecs) {
        List<Field> key = new ArrayList<>();
        List<String> valid = table.fields().stream().map(Field::word).toList();
        for (String name : problems.list(where + ".key", file.key(), List.of())) {
            Optional<Field> field = table.fields().stream()
                    .filter(candidate -> candidate.word().equals(name) && codecs.containsKey(candidate))
                    .findFirst();
            field.ifPresentOrElse(
                    key::add,
                    () -> problems.add(
                            where + ".key",
                            "'" + name + "' is not among the table's fields" + NearestName.hint(name, valid)));
        }
        if (key.isEmpty()) {
            problems.add(where + ".key", "is missing: name the fields that identify an entry, for example [id]");
        }
        return key;
    }

    private Optional<Element> template(String entry) {
        if (file.template() == null) {
            problems.add(where + ".template", "is missing: name an XML file of this folder with one whole entry");
            return Optional.empty();
        }
        String path = folder + "/" + file.template();
        try {
            Element document = ElementReader.document(SmallFile.read(folder.resolve(file.template())));
            Element root = document.name().equals(entry)
                    ? document
                    : document.child(entry).orElse(null);
            if (root == null) {
                problems.add(
                        where + ".template",
                        path + " has no <" + entry + ">: it must be one whole entry, alone or inside its list");
            }
            return Optional.ofNullable(root);
        } catch (IOException | InvalidPathException e) {
            problems.add(where + ".template", "cannot read " + path + ": name an XML file of this folder");
        } catch (BadXmlException e) {
            problems.add(where + ".template", path + " is " + e.getMessage() + ": it must be one whole entry as XML");
        }
        return Optional.empty();
    }

    private SecretFields secrets(Map<Field, FieldCodec> codecs) {
        List<ElementPath> paths = new ArrayList<>();
        codecs.values().stream()
                .filter(codec -> codec.field().kind() == Field.Kind.SECRET)
                .forEach(codec -> paths.add(codec.path()));
        for (String path : problems.list(where + ".secret-paths", file.secretPaths(), List.of())) {
            try {
                paths.add(ElementPath.parse(path, false));
            } catch (IllegalArgumentException e) {
                problems.add(where + ".secret-paths", "'" + path + "': " + e.getMessage());
            }
        }
        var secrets = Optional.ofNullable(all.secrets());
        String shown = problems.oneOf(
                "secrets.shown", secrets.map(DialectFile.Secrets::shown), "never", List.of("clear", "never"));
        return new SecretFields(
                List.copyOf(paths),
                shown.equals("clear"),
                secrets.map(DialectFile.Secrets::mask).map(Marked::value).orElse(""));
    }

    /** What a field holds is shown to people and kept in plans and snapshots: a password must not come there by a wrong path. */
    private void noSecretInPlainFields(Map<Field, FieldCodec> codecs, SecretFields secrets) {
        codecs.values().stream()
                .filter(codec -> codec.field().kind() != Field.Kind.SECRET)
                .forEach(codec -> {
                    List<String> path = codec.path().segments();
                    boolean known = secrets.paths().stream()
                            .anyMatch(secret -> secret.segments().equals(path));
                    if (known || PASSWORD.matcher(path.get(path.size() - 1)).find()) {
                        problems.add(
                                where + ".fields." + codec.field().word(),
                                "'" + String.join("/", path) + "' holds a secret"
                                        + (known ? "" : " by its name") + ": say where the "
                                        + codec.field().word() + " stands");
                    }
                });
    }

    private TableDialect.Delete delete() {
        var delete = Optional.ofNullable(file.delete());
        String method = problems.oneOf(
                where + ".delete.method",
                delete.map(DialectFile.Delete::method),
                "DELETE",
                List.of("DELETE", "POST", "PUT"));
        String body = problems.oneOf(
                where + ".delete.body", delete.map(DialectFile.Delete::body), "entry", List.of("entry", "key"));
        return new TableDialect.Delete(method, body.equals("entry"));
    }
}
