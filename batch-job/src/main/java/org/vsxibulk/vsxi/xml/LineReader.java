package org.vsxibulk.vsxi.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vsxibulk.vsxi.AnswerLimits;

/**
 * Reads lines that {@link ElementWriter} wrote, and nothing else: several times as fast as a parser that must expect
 * anything. Not thread-safe.
 */
public final class LineReader {

    private final Spellings names = new Spellings();
    private byte[] line = {};
    private int at;

    /**
     * Reads the entry that stands between two positions, with or without the end of its line.
     *
     * @throws BadXmlException when it is not the whole line of an entry
     */
    public Element read(byte[] bytes, int from, int to) {
        line = bytes;
        at = from;
        try {
            int end = bytes[to - 1] == '\n' ? to - 1 : to;
            Element entry = element(AnswerLimits.DEPTH);
            if (at != end) {
                throw broken();
            }
            return entry;
        } catch (ArrayIndexOutOfBoundsException e) {
            throw broken();
        }
    }

    private Element element(int depthLeft) {
        skip('<');
        int nameAt = at;
        String name = name();
        int nameEnd = at;
        List<Element.Attribute> attributes = line[at] == ' ' ? attributes() : List.of();
        skip('>');
        String text = line[at] == '<' ? "" : text('<');
        List<Element> children = line[at + 1] == '/' ? List.of() : children(depthLeft - 1);
        skip('<');
        skip('/');
        if (!Arrays.equals(line, nameAt, nameEnd, line, at, at + nameEnd - nameAt)) {
            throw broken();
        }
        at += nameEnd - nameAt;
        skip('>');
        if (!text.isEmpty() && !children.isEmpty()) {
            throw broken();
        }
        return new Element(name, attributes, text, children);
    }

    private List<Element> children(int depthLeft) {
        if (depthLeft == 0) {
            throw broken();
        }
        List<Element> children = new ArrayList<>();
        while (line[at] == '<' && line[at + 1] != '/') {
            children.add(element(depthLeft));
        }
        return children;
    }

    private List<Element.Attribute> attributes() {
        List<Element.Attribute> attributes = new ArrayList<>(2);
        while (line[at] == ' ') {
            at++;
            String name = name();
            skip('=');
            skip('"');
            attributes.add(new Element.Attribute(name, text('"')));
            skip('"');
        }
        return attributes;
    }

    private String name() {
        int from = at;
        while (line[at] != '>' && line[at] != ' ' && line[at] != '=') {
            at++;
        }
        return names.name(line, from, at);
    }

    private String text(char end) {
        int from = at;
        while (line[at] != end) {
            at++;
        }
        return unescaped(new String(line, from, at - from, StandardCharsets.UTF_8));
    }

    /** A text without the references of {@link Utf8#escaped}. */
    static String unescaped(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (int and = text.indexOf('&'); and >= 0; and = text.indexOf('&', from)) {
            int end = text.indexOf(';', and);
            if (end < 0) {
                throw broken();
            }
            plain.append(text, from, and).append(Utf8.referred(text.substring(and, end + 1)));
            from = end + 1;
        }
        return plain.append(text, from, text.length()).toString();
    }

    private void skip(char expected) {
        if (line[at++] != expected) {
            throw broken();
        }
    }

    private static BadXmlException broken() {
        return new BadXmlException("the file was changed: a line of it is not an entry any more");
    }
}
