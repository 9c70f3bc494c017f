package org.vsxibulk.adopt.check;

import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.http.Glimpse;

/** Whether a table is found under its token, and its document is the one that the dialect describes. */
final class TableReached {

    private TableReached() {}

    /** Returns whether the table can be downloaded. */
    static boolean judge(TableDialect table, Glimpse seen, Lines lines) {
        String where = "tables." + table.table().word() + ".";
        TableDialect.Names names = table.names();
        if (!seen.answered()) {
            lines.red(
                    "token",
                    where + "token",
                    "'%s' answers %d".formatted(names.token(), seen.code())
                            + (seen.words().isEmpty() ? "" : ": " + seen.words()),
                    AcceptedUser.isRefused(seen.code())
                            ? "this user may not read the table: ask for one with provisioning rights"
                            : "write the token that your switch has for its "
                                    + table.table().plural());
            return false;
        }
        lines.green("token", "'" + names.token() + "' answers");
        boolean list = list(names, seen, where, lines);
        return entry(names, seen, where, lines) && list;
    }

    private static boolean list(TableDialect.Names names, Glimpse seen, String where, Lines lines) {
        if (seen.root().equals(names.list())) {
            lines.green("list", "<" + names.list() + ">");
            return true;
        }
        lines.red(
                "list",
                where + "list",
                seen.root().isEmpty()
                        ? "no XML document: " + seen.words()
                        : "the document's root is <" + seen.root() + ">, not <" + names.list() + ">",
                seen.root().isEmpty()
                        ? "look at the download with a browser; transport.query asks for the format"
                        : "write list: " + seen.root() + ", when that is the list of all entries");
        return false;
    }

    private static boolean entry(TableDialect.Names names, Glimpse seen, String where, Lines lines) {
        String first = seen.first().map(entry -> entry.name()).orElse(names.entry());
        if (!first.equals(names.entry())) {
            lines.red(
                    "entry",
                    where + "entry",
                    "an entry is <" + first + ">, not <" + names.entry() + ">",
                    "write entry: " + first + ", here and in the template");
            return false;
        }
        if (seen.first().isPresent()) {
            lines.green("entry", "<" + first + ">");
        }
        return true;
    }
}
