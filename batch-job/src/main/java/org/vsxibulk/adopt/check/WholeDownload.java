package org.vsxibulk.adopt.check;

import org.vsxibulk.customer.Amount;

/** Whether the table came whole. A cut table that is taken for a whole one makes everything look new that it lacks. */
final class WholeDownload implements TableRule {

    /** Sizes of pages are round numbers. */
    private static final int ROUND = 500;

    @Override
    public void judge(TableFacts seen, Lines lines) {
        int size = seen.dialect().pageSize();
        if (seen.doubt().isPresent()) {
            doubtful(seen.doubt().get(), lines);
        } else if (size == 0 && seen.entries() % ROUND == 0) {
            lines.yellow(
                    "page-size",
                    seen.key("page-size"),
                    "the download ended after exactly %,d entries".formatted(seen.entries()),
                    "compare with the number that the switch's own pages show; when there are more, say the size of a"
                            + " page (page-size)");
        } else if (size == 0) {
            lines.green("page-size", "came whole, " + Amount.of(seen.entries(), "entries"));
        } else if (seen.entries() > size) {
            lines.green("page-size", "%,d entries in pages of %,d".formatted(seen.entries(), size));
        }
    }

    private static void doubtful(String doubt, Lines lines) {
        if (doubt.contains("page parameter")) {
            lines.red(
                    "paging",
                    "paging.parameter",
                    doubt,
                    "name the parameter that your switch knows, see its guide (paging.parameter)");
        } else {
            lines.yellow("paging", "", doubt, "check again when nobody else changes the table");
        }
    }
}
