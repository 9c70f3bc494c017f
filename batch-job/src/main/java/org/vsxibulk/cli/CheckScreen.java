package org.vsxibulk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vsxibulk.adopt.check.Light;
import org.vsxibulk.adopt.check.Line;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.report.LineWrap;
import org.vsxibulk.report.Printable;
import org.vsxibulk.report.TextTable;
import org.vsxibulk.vsxi.Table;
import picocli.CommandLine.Help.Ansi;

/** The result of {@code check} for people: a table of what was looked at, then what is not green and what to do about it. */
final class CheckScreen {

    /** Not wider where there is room: long lines are hard to read. */
    static final int WIDEST = 100;

    private static final String MARGIN = " ".repeat(9);

    private final CheckView view;
    private final boolean verbose;
    private final Ansi ansi;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    /** @param width columns of the screen */
    CheckScreen(CheckView view, boolean verbose, Ansi ansi, int width) {
        this.view = view;
        this.verbose = verbose;
        this.ansi = ansi;
        this.width = width;
    }

    List<String> lines() {
        overview();
        for (Light light : new Light[] {Light.RED, Light.YELLOW, Light.GREEN}) {
            if (light != Light.GREEN || verbose) {
                details(light);
            }
        }
        end();
        return lines;
    }

    private void overview() {
        TextTable table = new TextTable(1, 1);
        table.row(List.of("looked at", "entries", "verdict", "first reason"));
        view.subjects()
                .forEach((subject, answers) -> table.row(List.of(
                        subject,
                        entries(subject),
                        CheckView.light(answers).word(),
                        Printable.line(CheckView.firstReason(answers)))));
        table.lines().stream().map(line -> cut(line)).map(this::coloured).forEach(lines::add);
    }

    private String entries(String subject) {
        for (Table table : Table.values()) {
            if (table.word().equals(subject) && view.result().entries().containsKey(table)) {
                return String.format(Locale.ROOT, "%,d", view.result().entries().get(table));
            }
        }
        return "";
    }

    private void details(Light light) {
        List<Line> answers = view.result().of(light);
        if (answers.isEmpty()) {
            return;
        }
        lines.add("");
        for (Line answer : answers) {
            String name = answer.subject() + " " + answer.question();
            head(light, light == Light.GREEN ? name + ": " + answer.seen() : name);
            if (light != Light.GREEN) {
                part("seen: ", answer.seen());
                part("mend: ", answer.mend());
                part("at:   ", answer.place());
            }
        }
    }

    /** The light stands in the margin. */
    private void head(Light light, String text) {
        List<String> wrapped = LineWrap.lines(MARGIN, Printable.line(text), width);
        String margin = String.format("  %-" + (MARGIN.length() - 2) + "s", light.word());
        lines.add(coloured(margin + wrapped.get(0).substring(MARGIN.length())));
        lines.addAll(wrapped.subList(1, wrapped.size()));
    }

    private void part(String name, String text) {
        if (!text.isEmpty()) {
            // what is to be copied stands on a line of its own
            (name + text).lines().forEach(line -> lines.addAll(LineWrap.lines(MARGIN, Printable.line(line), width)));
        }
    }

    private void end() {
        lines.add("");
        int red = view.result().of(Light.RED).size();
        int yellow = view.result().of(Light.YELLOW).size();
        lines.addAll(LineWrap.lines(
                "",
                Printable.line("dialect " + view.dialect().name() + ": "
                        + view.standing().words() + vouched(red, yellow)),
                width));
        lines.addAll(LineWrap.lines(
                "",
                "check on " + Printable.line(view.settings().switchId()) + ": " + red + " red, " + yellow + " yellow: "
                        + verdict(red) + " (exit code " + view.outcome().exitCode() + ")",
                width));
        if (!view.next().isEmpty()) {
            lines.add("next:   " + Printable.line(view.next()));
        }
    }

    private String vouched(int red, int yellow) {
        if (!view.asked()) {
            return "";
        }
        if (red > 0) {
            return "; not confirmed now, because of what is red";
        }
        return yellow == 0 ? "" : "; you vouch for the " + Amount.of(yellow, "yellow lines") + " above";
    }

    private String verdict(int red) {
        return switch (view.outcome()) {
            case CLEAN -> "safe to write";
            case GUARD -> red > 0 ? "not safe to write" : "not safe to write until somebody confirms the dialect";
            default -> "the switch cannot be used";
        };
    }

    /** The word stays, so that nobody depends on the colour. */
    private String coloured(String line) {
        String text = line;
        for (Light light : Light.values()) {
            text = text.replaceFirst(
                    "(?<= )" + light.word() + "(?= |$)",
                    ansi.string("@|bold," + light.word() + " " + light.word() + "|@")
                            .replace("$", "\\$"));
        }
        return text;
    }

    private String cut(String line) {
        return line.codePointCount(0, line.length()) <= width
                ? line
                : line.substring(0, line.offsetByCodePoints(0, width - 1)) + "…";
    }
}
