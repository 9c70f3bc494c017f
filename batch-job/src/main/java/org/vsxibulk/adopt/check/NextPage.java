package org.vsxibulk.adopt.check;

import java.util.Locale;
import java.util.Optional;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.http.Glimpse;
import org.vsxibulk.vsxi.live.LiveTable;

/**
 * Whether the switch turns pages, found out with a table that has only one: asked for the second, it must send nothing.
 * Otherwise a migration would find out in its middle, when the table has grown beyond a page.
 */
final class NextPage {

    private NextPage() {}

    static boolean isOpen(TableDialect table, LiveTable live) {
        return table.pageSize() > 0 && live.size() > 0 && live.size() < table.pageSize();
    }

    /** @param second the second page; absent when the dialect knows no way to ask for it */
    static void judge(TableDialect table, LiveTable live, Optional<Glimpse> second, Lines lines) {
        String pageSize = "tables." + live.table().word() + ".page-size";
        String one = Amount.of(live.size(), "entry is", "entries are")
                + String.format(Locale.ROOT, " one page of %,d", table.pageSize());
        if (second.isEmpty()) {
            lines.yellow(
                    "paging",
                    "paging",
                    one + ", and the dialect names no page parameter",
                    "name it before the table has more: a table of a full page counts as cut then");
        } else if (!second.get().answered()) {
            lines.yellow(
                    "paging",
                    "paging.parameter",
                    one + "; the next page answers " + second.get().code(),
                    "see your switch's guide for the page parameter");
        } else if (second.get().first().isEmpty()) {
            lines.green("paging", one + "; the next page is empty, as it should be");
        } else if (table.key(second.get().first().get()).equals(live.key(0))) {
            lines.red(
                    "paging",
                    "paging.parameter",
                    one + ", and the next page begins like the first: the parameter is not honoured",
                    "name the parameter that your switch knows, see its guide");
        } else {
            lines.red(
                    "paging", pageSize, one + ", but the next page has other entries", "say page-size: " + live.size());
        }
    }
}
