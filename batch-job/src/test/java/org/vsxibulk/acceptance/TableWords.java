package org.vsxibulk.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.xml.Element;

/** One table in the words of the stories and in those of a switch. */
final class TableWords {

    private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)>(?:([^<>]+)(?=<))?");

    private final TableTraits ours;
    private final String token;
    private final String entry;
    private final Map<String, String> elements;
    private final Map<String, Map<String, String>> words;
    private final Set<String> numbers;

    /** By their name, the names of ours. */
    private final Map<String, String> renamed = new HashMap<>();
    /** By wrapper, the names of ours by those in it. */
    private final Map<String, Map<String, String>> wrapped = new HashMap<>();

    /**
     * @param ours the table in the stories
     * @param token its token on the switch
     * @param entry its entry element on the switch
     * @param elements where the switch has a child of our entry: another name, or a name inside a wrapper
     * @param words what the text at a path of ours is called, in both directions
     * @param numbers our paths that hold telephone numbers
     */
    TableWords(
            TableTraits ours,
            String token,
            String entry,
            Map<String, String> elements,
            Map<String, Map<String, String>> words,
            Set<String> numbers) {
        this.ours = ours;
        this.token = token;
        this.entry = entry;
        this.elements = elements;
        this.words = words;
        this.numbers = numbers;
        elements.forEach((our, their) -> {
            String[] place = their.split("/");
            if (place.length == 1) {
                renamed.put(their, our);
            } else {
                wrapped.computeIfAbsent(place[0], name -> new HashMap<>()).put(place[1], our);
            }
        });
    }

    TableTraits ours() {
        return ours;
    }

    String token() {
        return token;
    }

    String list() {
        return entry + "List";
    }

    /** Our entry as the switch has it. Neighbours that the switch wraps in one element share the wrapper. */
    Element toSwitch(Element entryOfOurs) {
        List<Element> children = new ArrayList<>();
        for (Element child : entryOfOurs.children()) {
            String[] place = elements.getOrDefault(child.name(), child.name()).split("/");
            Element said = said(child, child.name(), place[place.length - 1]);
            add(children, place.length == 1 ? said : Element.parent(place[0], List.of(said)));
        }
        return new Element(entry, entryOfOurs.text(), children);
    }

    private void add(List<Element> children, Element next) {
        int last = children.size() - 1;
        boolean shared = last >= 0
                && wrapped.containsKey(next.name())
                && !next.isLeaf()
                && children.get(last).name().equals(next.name())
                && !children.get(last).isLeaf();
        if (shared) {
            List<Element> inside = new ArrayList<>(children.get(last).children());
            inside.addAll(next.children());
            children.set(last, Element.parent(next.name(), inside));
        } else {
            children.add(next);
        }
    }

    /** An entry of the switch as the stories know it. What is unknown in a wrapper stays in a wrapper of its own. */
    Element fromSwitch(Element entryOfSwitch) {
        List<Element> children = new ArrayList<>();
        for (Element child : entryOfSwitch.children()) {
            Map<String, String> inside = wrapped.get(child.name());
            if (inside == null || child.isLeaf()) {
                String name = renamed.getOrDefault(child.name(), child.name());
                children.add(said(child, name, name));
            } else {
                for (Element inner : child.children()) {
                    String name = inside.get(inner.name());
                    children.add(name == null ? Element.parent(child.name(), List.of(inner)) : said(inner, name, name));
                }
            }
        }
        return new Element(ours.entry(), entryOfSwitch.text(), children);
    }

    private Element said(Element element, String path, String name) {
        if (element.isLeaf()) {
            return Element.leaf(name, text(path, element.text()));
        }
        return Element.parent(
                name,
                element.children().stream()
                        .map(child -> said(child, path + "/" + child.name(), child.name()))
                        .toList());
    }

    /** The text at a path of ours, in the other tongue: each is the other one's. */
    String text(String path, String text) {
        String word = words.getOrDefault(path, Map.of()).get(text);
        if (word != null) {
            return word;
        }
        return numbers.contains(path) ? Numbers.otherForm(text) : text;
    }

    /** Where the switch has what stands at a path of ours. */
    String path(String path) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        return elements.getOrDefault(first, first) + path.substring(first.length());
    }

    /** A piece of one of our documents, tags and what stands behind them. */
    String piece(String text) {
        return TAG.matcher(text).replaceAll(tag -> {
            String name = tag.group(2);
            String path = path(name);
            String value = tag.group(3) == null ? "" : tag.group(3);
            return Matcher.quoteReplacement("<" + tag.group(1)
                    + (name.equals(ours.entry()) ? entry : path.substring(path.lastIndexOf('/') + 1)) + ">"
                    + text(pathEndingIn(name), value));
        });
    }

    /** The path whose text is called otherwise; a piece does not say in what its elements stand. */
    private String pathEndingIn(String name) {
        return words.keySet().stream()
                .filter(path -> path.endsWith("/" + name))
                .findFirst()
                .orElse(name);
    }

    /** The fields of a key of ours, in the order of the switch's key. */
    List<String> key(List<String> values, List<String> keyOfSwitch) {
        BinaryOperator<String> atMostOne = (one, other) -> {
            throw new AssertionError(one + " and " + other + " stand at one place");
        };
        return keyOfSwitch.stream()
                .map(field -> ours.keyFields().stream()
                        .filter(our -> path(our).equals(field))
                        .reduce(atMostOne)
                        .map(our -> text(our, values.get(ours.keyFields().indexOf(our))))
                        .orElseThrow(() -> new AssertionError("nothing of ours stands at " + field)))
                .toList();
    }
}
