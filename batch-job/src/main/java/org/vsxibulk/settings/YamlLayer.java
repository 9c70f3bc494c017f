package org.vsxibulk.settings;

import java.io.StringReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML into flat keys with their lines. It works on the node tree, not on Java objects: YAML would turn
 * {@code off} into false, {@code 011} into 9 and a digits-only fingerprint into a floating point number.
 */
final class YamlLayer {

    private final Layer layer;
    private final Problems problems;
    private boolean broken;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlLayer(Layer layer, Problems problems) {
        this.layer = layer;
        this.problems = problems;
    }

    /** Empty when the text is not YAML or holds no keys. */
    static Optional<Layer> read(String text, Place file, Problems problems) {
        var yaml = new YamlLayer(Layer.empty(file), problems);
        try {
            yaml.documents(text);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            yaml.broken(line, e.getProblem() == null ? "broken structure" : e.getProblem());
        } catch (ReaderException e) {
            String before = text.substring(0, Math.min(e.getPosition(), text.length()));
            yaml.broken(1 + (int) before.chars().filter(c -> c == '\n').count(), "a character that YAML forbids");
        } catch (YAMLException e) {
            yaml.broken(1, e.getMessage());
        }
        return yaml.broken ? Optional.empty() : Optional.of(yaml.layer);
    }

    private void documents(String text) {
        int count = 0;
        // from YAML's own limits: 50 levels deep, 3 MiB
        for (Node root : new Yaml(new LoaderOptions()).composeAll(new StringReader(text))) {
            if (count++ > 0) {
                add(root, "", "a second document begins after ---", "keep all settings in one document");
            } else if (root instanceof MappingNode group) {
                group("", group);
            } else {
                broken = true;
                add(root, "", "does not hold keys and values", "write one \"key: value\" a line");
            }
        }
    }

    private void group(String path, MappingNode group) {
        if (group.getValue().isEmpty()) {
            put(path, "", Found.Form.EMPTY_GROUP, group);
        }
        Map<String, Integer> lineOf = new HashMap<>();
        for (var pair : group.getValue()) {
            if (!(pair.getKeyNode() instanceof ScalarNode name)) {
                add(pair.getKeyNode(), path, "has a key that is no plain word", "write \"key: value\"");
                continue;
            }
            String key = path.isEmpty() ? name.getValue() : path + "." + name.getValue();
            Integer first = lineOf.putIfAbsent(name.getValue(), line(name));
            if (first != null) {
                add(name, key, "is set twice, first in line " + first, "remove one of the two");
                continue;
            }
            layer.lines().putIfAbsent(key, line(name));
            node(key, pair.getValueNode());
        }
    }

    private void node(String path, Node node) {
        if (node instanceof CollectionNode<?> && !seen.add(node)) {
            // also keeps a group that contains itself from going on for ever
            add(node, path, "repeats another group through a YAML alias", "write the values out");
        } else if (node instanceof MappingNode group) {
            group(path, group);
        } else if (node instanceof SequenceNode list) {
            list(path, list);
        } else if (node instanceof ScalarNode scalar) {
            Found.Form form = scalar.getTag().equals(Tag.NULL) ? Found.Form.NOTHING : Found.Form.TEXT;
            put(path, form == Found.Form.TEXT ? scalar.getValue() : "", form, scalar);
        }
    }

    private void list(String path, SequenceNode list) {
        if (list.getValue().isEmpty()) {
            put(path, "", Found.Form.EMPTY_LIST, list);
        }
        int index = 0;
        for (Node element : list.getValue()) {
            String key = path + "[" + index++ + "]";
            layer.lines().putIfAbsent(key, line(element));
            node(key, element);
        }
    }

    private void put(String path, String text, Found.Form form, Node node) {
        if (path.isEmpty()) {
            return;
        }
        int line = form == Found.Form.NOTHING ? layer.placeOf(path).line() : line(node);
        Found earlier = layer.values()
                .putIfAbsent(path, new Found(text.strip(), form, layer.origin().atLine(line)));
        if (earlier != null) {
            add(node, path, "is set twice, first in line " + earlier.place().line(), "remove one of the two");
        }
    }

    private void add(Node node, String key, String message, String mend) {
        problems.add(layer.origin().atLine(line(node)), key, "", message, mend);
    }

    private void broken(int line, String reason) {
        broken = true;
        // the parser's own message quotes the file, and with it perhaps a secret: only its short reason is shown
        problems.add(layer.origin().atLine(line), "", "", "is not YAML: " + reason, "mend the line or the one before");
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
