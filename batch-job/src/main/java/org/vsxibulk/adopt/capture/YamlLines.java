package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.List;

/** A YAML file in the making: facts with comments, and the line of each question. */
final class YamlLines {

    private static final int WIDTH = 150;

    /** A question of the draft and where it stands. */
    record Question(int line, String key, String words) {}

    private final List<String> lines = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    void blank() {
        lines.add("");
    }

    void comment(int depth, String text) {
        int inner = text.length() - text.stripLeading().length();
        String indent = "  ".repeat(depth) + "# " + " ".repeat(inner);
        StringBuilder line = new StringBuilder(indent);
        for (String word : oneLine(text).split(" ")) {
            if (line.length() + word.length() > WIDTH && line.length() > indent.length()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent).append("  ");
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }

    void group(int depth, String key) {
        lines.add("  ".repeat(depth) + key + ":");
    }

    /** A line that is no fact. */
    void plain(int depth, String key, String yaml) {
        lines.add("  ".repeat(depth) + key + ": " + yaml);
    }

    /** @param where the group that the key stands in, with a dot at its end */
    void fact(int depth, String where, String key, Fact fact) {
        if (fact.kind() == Fact.Kind.LEFT_OUT) {
            comment(depth, key + ": " + fact.reason());
            fact.candidates().forEach(candidate -> comment(depth, "  " + candidate));
            return;
        }
        if (fact.isOpen()) {
            comment(depth, "OPEN: " + fact.reason());
            fact.candidates().forEach(candidate -> comment(depth, "  " + candidate));
        }
        String mark = switch (fact.kind()) {
            case SURE -> "seen";
            case ASSUMED -> "assumed";
            default -> "open";
        };
        String line = "  ".repeat(depth) + key + ": { " + mark + ": "
                + fact.value().map(YamlLines::quoted).orElse("") + " }";
        if (!fact.isOpen() && !fact.reason().isEmpty()) {
            String reason = "   # " + oneLine(fact.reason());
            line += line.length() + reason.length() <= WIDTH ? reason : "";
            if (!line.contains(reason)) {
                comment(depth, fact.reason());
            }
        }
        lines.add(line.replace("open:  }", "open: }"));
        if (fact.isOpen()) {
            questions.add(new Question(lines.size(), where + key, fact.reason()));
        }
    }

    /** A fact that is a whole number. */
    void number(int depth, String where, String key, Fact fact) {
        fact(depth, where, key, fact);
        int last = lines.size() - 1;
        lines.set(
                last,
                lines.get(last)
                        .replace(
                                '"' + fact.value().orElse("") + '"',
                                fact.value().orElse("")));
    }

    /** Something at the last line that cannot be written as a question, but is one. */
    void question(String key, String words) {
        questions.add(new Question(lines.size(), key, words));
    }

    List<Question> questions() {
        return questions;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** A scalar that YAML reads back as the same text. */
    static String quoted(String text) {
        if (text.matches("[A-Za-z_/][A-Za-z0-9_/.=-]*") && !text.matches("(?i)y|n|yes|no|on|off|true|false|null")) {
            return text;
        }
        if (text.chars().allMatch(c -> c >= ' ' && c != 0x7F && (c < 0x80 || c >= 0xA0) && c < 0xD800)) {
            return text.matches("[^\"\\\\]*") ? '"' + text + '"' : "'" + text.replace("'", "''") + "'";
        }
        StringBuilder escaped = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            escaped.append(
                    c == '"' || c == '\\'
                            ? "\\" + c
                            : c >= ' ' && c < 0x7F ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return escaped.append('"').toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
