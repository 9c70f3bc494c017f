package org.vsxibulk.acceptance;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vsxibulk.simulator.personality.Personality;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.xml.DocumentReader;
import org.vsxibulk.simulator.xml.Element;
import org.vsxibulk.simulator.xml.XmlBytes;

/**
 * What the simulated switch calls what the stories call by the words of the personality {@code standard}. The system
 * property {@value #PROPERTY} says which personality the switch has; what it loses on the way there and back is nothing.
 */
final class Tongue {

    static final String PROPERTY = "vsxibulk.personality";

    private static final String OURS = "standard";
    private static final Tongue SPOKEN = of(System.getProperty(PROPERTY, OURS));
    /** In plain text and in HTML. */
    private static final String EQUALS = "(=|&#x3D;)";

    private static final Pattern MATCH = Pattern.compile("match" + EQUALS + "(\\+[0-9]+|ANY)(?![0-9A-Za-z])");
    private static final Pattern MAPPING_KEY = Pattern.compile("match" + EQUALS + "(\\S*) table" + EQUALS + "([0-9]+)");

    private final Personality personality;
    private final Properties said;
    private final Map<String, TableWords> tables;

    private Tongue(Personality personality, Properties said) {
        this.personality = personality;
        this.said = said;
        this.tables = Personality.standard().tables().stream()
                .collect(Collectors.toUnmodifiableMap(TableTraits::token, table -> words(table, said)));
    }

    /** That of the switches of this process. */
    static Tongue spoken() {
        return SPOKEN;
    }

    static Tongue of(String personality) {
        Properties said = new Properties();
        if (!personality.equals(OURS)) {
            try (Reader file = new InputStreamReader(
                    Tongue.class.getResourceAsStream("/tongues/" + personality + ".properties"),
                    StandardCharsets.UTF_8)) {
                said.load(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Tongue(Personality.named(personality), said);
    }

    private static TableWords words(TableTraits table, Properties said) {
        String prefix = table.token() + ".";
        Map<String, String> elements = new HashMap<>();
        Map<String, Map<String, String>> words = new HashMap<>();
        for (String key : said.stringPropertyNames()) {
            if (key.startsWith(prefix + "element.")) {
                elements.put(key.substring((prefix + "element.").length()), said.getProperty(key));
            } else if (key.startsWith(prefix + "words.")) {
                words.put(key.substring((prefix + "words.").length()), pairs(list(said.getProperty(key))));
            }
        }
        return new TableWords(
                table,
                said.getProperty(prefix + "token", table.token()),
                said.getProperty(prefix + "entry", table.entry()),
                elements,
                words,
                Set.copyOf(list(said.getProperty(prefix + "numbers", ""))));
    }

    private static List<String> list(String words) {
        return words.isBlank() ? List.of() : Arrays.asList(words.strip().split("\\s+"));
    }

    private static Map<String, String> pairs(List<String> words) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            pairs.put(words.get(i), words.get(i + 1));
            pairs.put(words.get(i + 1), words.get(i));
        }
        return pairs;
    }

    Personality personality() {
        return personality;
    }

    boolean isOurs() {
        return said.isEmpty();
    }

    /** The dialect folder of such a switch. */
    Path dialect() {
        return isOurs()
                ? SettingsText.SAMPLE_DATA.resolve("dialects/simulator")
                : Path.of("src", "test", "resources", "dialects", personality.name())
                        .toAbsolutePath();
    }

    /** What stands in that dialect instead of a text of the shipped one. */
    String inDialect(String text) {
        String there = text;
        for (int i = 1; said.containsKey("dialect." + i); i++) {
            there = there.replace(said.getProperty("dialect." + i), said.getProperty("dialect." + i + ".is"));
        }
        return there;
    }

    TableWords table(String ours) {
        TableWords table = tables.get(ours);
        if (table == null) {
            throw new AssertionError("no table " + ours + " in the stories");
        }
        return table;
    }

    /** The switch's token of a table; what is no table of ours is called the same. */
    String token(String ours) {
        return tables.containsKey(ours) ? tables.get(ours).token() : ours;
    }

    /** Our token of a table of the switch. */
    String ours(String token) {
        return tables.values().stream()
                .filter(table -> table.token().equals(token))
                .map(table -> table.ours().token())
                .findFirst()
                .orElse(token);
    }

    /** The values of the key of an entry, in the order of the switch. */
    String[] key(String ours, String... values) {
        String token = token(ours);
        return personality.tables().stream()
                .filter(table -> table.token().equals(token))
                .flatMap(table -> table(ours).key(List.of(values), table.keyFields()).stream())
                .toArray(String[]::new);
    }

    /** An entry or a list of ours as the switch has it. */
    String toSwitch(String ours, String document) {
        if (isOurs()) {
            return document;
        }
        TableWords words = table(ours);
        Element root = DocumentReader.read(document);
        return text(
                root.name().equals(words.ours().list())
                        ? Element.parent(
                                words.list(),
                                root.children().stream().map(words::toSwitch).toList())
                        : words.toSwitch(root));
    }

    /** An entry or a list of the switch as the stories know it. */
    String fromSwitch(String ours, String document) {
        if (isOurs()) {
            return document;
        }
        TableWords words = table(ours);
        Element root = DocumentReader.read(document);
        return text(
                root.name().equals(words.list())
                        ? Element.parent(
                                words.ours().list(),
                                root.children().stream().map(words::fromSwitch).toList())
                        : words.fromSwitch(root));
    }

    /** The entries of a table as the stories know them. */
    List<String> fromSwitch(String ours, List<String> entries) {
        if (isOurs()) {
            return entries;
        }
        // all in one piece: to begin a document costs as much as to read dozens of entries
        Element all = DocumentReader.read("<all>" + String.join("", entries) + "</all>");
        return all.children().stream()
                .map(entry -> text(table(ours).fromSwitch(entry)))
                .toList();
    }

    private static String text(Element element) {
        return new XmlBytes(1024).element(element).toString();
    }

    /** A text that the stories look for in a document: a piece of it, a number, or anything that is the same in all tongues. */
    String piece(String ours, String text) {
        if (isOurs() || !tables.containsKey(ours)) {
            return text;
        }
        return text.startsWith("<" + table(ours).ours().entry() + ">")
                        && text.endsWith("</" + table(ours).ours().entry() + ">")
                ? toSwitch(ours, text)
                : table(ours).piece(text);
    }

    /** What the product says of keys on the switch, as it would say it of a switch that speaks like the stories. */
    String told(String text) {
        if (isOurs()) {
            return text;
        }
        String inOrder = MAPPING_KEY.matcher(text).replaceAll("table$1$4 match$1$2");
        return MATCH.matcher(inOrder)
                .replaceAll(match -> "match" + match.group(1)
                        + (match.group(2).equals("ANY") ? "*" : Numbers.otherForm(match.group(2))));
    }

    /** The parameters of a download, those of the switch as ours or the other way round. */
    Map<String, String> query(Map<String, String> query, boolean toSwitch) {
        if (isOurs()) {
            return query;
        }
        List<String> names = list(said.getProperty("page.parameter"));
        String from = names.get(toSwitch ? 0 : 1);
        int further = Integer.parseInt(said.getProperty("page.further")) * (toSwitch ? 1 : -1);
        Map<String, String> other = new HashMap<>(query);
        String page = other.remove(from);
        if (page != null) {
            other.put(names.get(toSwitch ? 1 : 0), String.valueOf(Integer.parseInt(page) + further));
        }
        return other;
    }
}
