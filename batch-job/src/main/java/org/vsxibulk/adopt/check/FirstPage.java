package org.vsxibulk.adopt.check;

import java.util.Optional;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.http.Glimpse;

/**
 * Whether the page that the dialect counts as the first one begins like the download without a page parameter. Otherwise the
 * first page is never read, or the table seems to be empty, and everything in it would be taken for new.
 */
final class FirstPage {

    private FirstPage() {}

    /** Whether the question can be asked. */
    static boolean isOpen(TableDialect table, Glimpse whole, Optional<String> parameter) {
        return table.pageSize() > 0 && parameter.isPresent() && whole.first().isPresent();
    }

    static boolean begins(TableDialect table, Glimpse whole, Glimpse page) {
        return page.first()
                .filter(first -> table.key(first).equals(table.key(whole.first().orElseThrow())))
                .isPresent();
    }

    /** @param page the one with the number {@code paging.first} */
    static void judge(TableDialect table, Glimpse whole, Glimpse page, int first, Lines lines) {
        if (begins(table, whole, page)) {
            lines.green("paging.first", "page " + first + " begins like the whole table");
            return;
        }
        String seen = page.answered()
                ? page.first().isPresent() ? "begins with another entry than" : "is empty, unlike"
                : "answers " + page.code() + ", unlike";
        lines.red(
                "paging.first",
                "paging.first",
                "page " + first + " " + seen + " the download without a page parameter",
                page.answered()
                        ? "say " + (first == 0 ? "first: 1" : "first: 0") + ", or as your switch's guide counts pages"
                        : "name the parameter that your switch knows (paging.parameter), and its first number");
    }
}
