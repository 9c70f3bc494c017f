package org.vsxibulk.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text between words; a word that is longer than a line stays whole, so that it can be copied. */
public final class LineWrap {

    private LineWrap() {}

    /** Lines that begin with the indent; those after the first are indented a little more. */
    public static List<String> lines(String indent, String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        String lead = indent;
        for (String word : text.split(" ", -1)) {
            boolean begun = line.length() > lead.length();
            if (begun && line.length() + 1 + word.length() > width) {
                lines.add(line.toString().stripTrailing());
                lead = indent + "  ";
                line = new StringBuilder(lead);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
