package org.vsxibulk.vsxi.dialect;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where each fact of a dialect stands in its file, and how sure it is. Keys are like {@code tables.trunk.fields.type}. */
public final class DialectSource {

    private final Path file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Mark> marks = new LinkedHashMap<>();

    private DialectSource(Path file) {
        this.file = file;
    }

    /** A file that is not YAML has no places: the loader says what is wrong with it. */
    static DialectSource of(Path file) {
        DialectSource source = new DialectSource(file);
        try {
            // from YAML's own limits: 50 levels deep, 3 MiB
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(SmallFile.text(file)));
            if (root instanceof MappingNode group) {
                source.group("", group);
            }
        } catch (YAMLException | IOException e) {
            source.lines.clear();
        }
        return source;
    }

    private void group(String path, MappingNode group) {
        for (var pair : group.getValue()) {
            if (pair.getKeyNode() instanceof ScalarNode name) {
                String key = path.isEmpty() ? name.getValue() : path + "." + name.getValue();
                // an alias may lead in a circle: what was seen is not entered again
                if (lines.putIfAbsent(key, line(name)) == null) {
                    value(key, pair.getValueNode());
                }
            }
        }
    }

    private void value(String key, Node node) {
        if (node instanceof MappingNode group && !marked(key, group) && key.length() < 1_000) {
            group(key, group);
        } else if (node instanceof SequenceNode list) {
            for (int i = 0; i < list.getValue().size(); i++) {
                lines.put(key + "[" + i + "]", line(list.getValue().get(i)));
            }
        }
    }

    /** {@code {seen: value}} is a fact with its mark, not a group of keys. */
    private boolean marked(String key, MappingNode group) {
        if (group.getValue().size() == 1
                && group.getValue().get(0).getKeyNode() instanceof ScalarNode word
                && group.getValue().get(0).getValueNode() instanceof ScalarNode) {
            Mark.of(word.getValue()).ifPresent(mark -> marks.put(key, mark));
        }
        return marks.containsKey(key);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** File and line of a key; of the group that it belongs into when the file does not have it. */
    public String place(String key) {
        for (String group = key; !group.isEmpty(); group = parent(group)) {
            Integer line = lines.get(group);
            if (line != null) {
                return file + ", line " + line;
            }
        }
        return file.toString();
    }

    /** Whether the file says something at a key. */
    public boolean has(String key) {
        return lines.containsKey(key);
    }

    private static String parent(String key) {
        int end = Math.max(key.lastIndexOf('.'), key.lastIndexOf('['));
        return end < 0 ? "" : key.substring(0, end);
    }

    /** How sure the fact at a key is. */
    public Mark mark(String key) {
        return marks.getOrDefault(key, Mark.STATED);
    }

    /** Keys of the questions that are still open, in the order of the file. */
    public List<String> open() {
        return marks.entrySet().stream()
                .filter(fact -> fact.getValue() == Mark.OPEN)
                .map(Map.Entry::getKey)
                .toList();
    }
}
