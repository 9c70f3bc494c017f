package org.vsxibulk.provision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Compares two documents of one entry element by element. The order among elements of one name matters, that of others does
 * not; an element without content is as good as none.
 */
final class ElementComparison {

    private static final int LONGEST = 80;

    /** Whether two texts at a path say the same. */
    @FunctionalInterface
    interface Texts {
        boolean same(List<String> path, String sent, String back);
    }

    /** @param path for example {@code node/fqdn} */
    record Difference(String path, String sent, String back) {
        @Override
        public String toString() {
            return path + ": sent " + sent + ", came back " + back;
        }
    }

    private final boolean mayAdd;
    private final Texts texts;
    private final List<Difference> differences = new ArrayList<>();

    private ElementComparison(boolean mayAdd, Texts texts) {
        this.mayAdd = mayAdd;
        this.texts = texts;
    }

    /** @param mayAdd whether elements of names that were not sent may be there */
    static List<Difference> of(Element sent, Element back, boolean mayAdd, Texts texts) {
        ElementComparison comparison = new ElementComparison(mayAdd, texts);
        comparison.compare(List.of(), sent, back);
        return comparison.differences;
    }

    private void compare(List<String> path, Element sent, Element back) {
        if (!texts.same(path, sent.text(), back.text())) {
            add(path, quoted(sent.text()), quoted(back.text()));
        }
        if (mayAdd
                ? !back.attributes().containsAll(sent.attributes())
                : !back.attributes().equals(sent.attributes())) {
            add(path, sent.attributes().toString(), back.attributes().toString());
        }
        Set<String> names = new LinkedHashSet<>();
        sent.children().forEach(child -> names.add(child.name()));
        back.children().forEach(child -> names.add(child.name()));
        names.forEach(name -> compare(below(path, name), filled(sent, name), filled(back, name)));
    }

    private void compare(List<String> path, List<Element> sent, List<Element> back) {
        if (sent.isEmpty() && mayAdd) {
            return;
        }
        if (sent.size() != back.size()) {
            boolean counted = sent.size() > 1 || back.size() > 1;
            add(path, counted ? sent.size() + " times" : shown(sent), counted ? back.size() + " times" : shown(back));
            return;
        }
        for (int i = 0; i < sent.size(); i++) {
            compare(path, sent.get(i), back.get(i));
        }
    }

    private void add(List<String> path, String sent, String back) {
        differences.add(new Difference(String.join("/", path), sent, back));
    }

    private static List<String> below(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private static List<Element> filled(Element parent, String name) {
        return parent.children(name).stream().filter(child -> !empty(child)).toList();
    }

    private static boolean empty(Element element) {
        return element.text().isBlank()
                && element.attributes().isEmpty()
                && element.children().stream().allMatch(ElementComparison::empty);
    }

    private static String shown(List<Element> elements) {
        return elements.stream()
                .findFirst()
                .map(element -> element.children().isEmpty() ? quoted(element.text()) : "with content")
                .orElse("nothing");
    }

    private static String quoted(String text) {
        return text.isEmpty()
                ? "nothing"
                : "'" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "'";
    }
}
