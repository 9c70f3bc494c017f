package org.vsxibulk.vsxi.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Characters put together as UTF-8, in one array that is used again and again. Not thread-safe. */
final class Utf8 {

    private byte[] bytes;
    private int length;

    Utf8(int expected) {
        bytes = new byte[expected];
    }

    void clear() {
        length = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    void ascii(char c) {
        require(1);
        bytes[length++] = (byte) c;
    }

    void text(String text) {
        text(text, 0, text.length());
    }

    void bytes(byte[] source, int from, int to) {
        require(to - from);
        System.arraycopy(source, from, bytes, length, to - from);
        length += to - from;
    }

    /** As text between tags or in an attribute; line breaks as references, so that all stays on one line. */
    void escaped(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= '>') {
                String reference = reference(c);
                if (!reference.isEmpty()) {
                    text(text, from, i);
                    text(reference);
                    from = i + 1;
                }
            }
        }
        text(text, from, text.length());
    }

    private static String reference(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\n' -> "&#10;";
            case '\r' -> "&#13;";
            case '\t' -> "&#9;";
            default -> "";
        };
    }

    /** The character that a reference of {@link #escaped} stands for. */
    static char referred(String reference) {
        return switch (reference) {
            case "&amp;" -> '&';
            case "&lt;" -> '<';
            case "&gt;" -> '>';
            case "&quot;" -> '"';
            case "&#10;" -> '\n';
            case "&#13;" -> '\r';
            case "&#9;" -> '\t';
            default -> throw new BadXmlException("no reference of ours: " + reference);
        };
    }

    private void text(String text, int from, int to) {
        require(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                encoded(text.substring(i, to));
                return;
            }
            bytes[length++] = (byte) c;
        }
    }

    private void encoded(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        require(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    private void require(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
