package org.vsxibulk.vsxi.http;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.LiveTableBuilder;
import org.vsxibulk.vsxi.live.PortionReader;

/**
 * Downloads one table page by page. After a full page the next is asked for; the end is a short page, or an empty one seen
 * twice, since a well-formed empty answer also happens by mistake (contract section 1). A page that begins as an earlier
 * one did means that the page parameter is not honoured.
 */
final class TableDownload {

    private final Conversation with;
    private final TableDialect table;
    private final PortionReader reader;

    TableDownload(Conversation with, TableDialect table) {
        this.with = with;
        this.table = table;
        this.reader = new PortionReader(table);
    }

    LiveTable run(Path target, Instant now) {
        Set<Long> twiceBefore = Set.of();
        for (boolean again = false; ; again = true) {
            try (LiveTableBuilder builder = new LiveTableBuilder(table, target, now)) {
                Pages pages = new Pages(builder);
                Optional<String> doubt = table.pageSize() == 0 ? whole(builder) : pages(builder, pages);
                if (doubt.isEmpty()) {
                    Set<Long> twice = pages.keysOnSeveralPages();
                    // a key that stood on two pages before stands there twice indeed, which is for the audit to say
                    if (!twiceBefore.containsAll(twice) || changed(builder, pages)) {
                        if (!again) {
                            twiceBefore = twice;
                            continue;
                        }
                        doubt = Optional.of(table.table().plural() + " were changed while they were read page by page,"
                                + " and again when they were read once more: some may be missing or double. Try again"
                                + " when nobody else changes them");
                    }
                }
                return builder.finish(doubt);
            }
        }
    }

    private Optional<String> whole(LiveTableBuilder builder) {
        String path = with.path(Action.DOWNLOAD, table.names().token());
        if (page(path, builder) == 0) {
            page(path, builder);
        }
        return Optional.empty();
    }

    /**
     * Whether an earlier page is another one by now. An entry that somebody adds while we page pushes the last one of a
     * page onto the next, where it is seen twice without asking. One that somebody deletes pulls the first one of a page
     * that is still to come onto a page that is done: it is never seen, and nothing in the download tells. So one page is
     * asked for again, the one that notices most: a deletion shows when it was on that page or before, and came after that
     * page was read. For a table of one full page and a rest, that is every one that does harm; for three and four pages
     * two of three, for many pages every second one. It cannot see a deletion and its boundary both before or both behind
     * the middle; only reading everything twice could.
     */
    private boolean changed(LiveTableBuilder builder, Pages pages) {
        if (pages.asked() < 2) {
            return false;
        }
        int middle = (pages.asked() - 2) / 2;
        LiveTableBuilder.Mark before = builder.mark();
        String path = path(with.dialect().paging().first() + middle);
        if (page(path, builder) == 0) {
            page(path, builder);
        }
        boolean same = pages.hasKeys(middle, before.entries());
        builder.rollback(before);
        return !same;
    }

    /** Why the download may be incomplete, if so. */
    private Optional<String> pages(LiveTableBuilder builder, Pages pages) {
        Set<Long> firstKeys = new HashSet<>();
        int size = table.pageSize();
        boolean emptyBefore = false;
        int number = with.dialect().paging().first();
        while (true) {
            int start = builder.size();
            LiveTableBuilder.Mark before = builder.mark();
            pages.begin(number - with.dialect().paging().first());
            int entries = page(path(number), builder);
            if (entries > 0 && !firstKeys.add(builder.keyHash(start))) {
                builder.rollback(before);
                return Optional.of("page " + number + " of " + table.table().plural()
                        + " began like an earlier one: the switch does not honour the page parameter '"
                        + with.dialect().paging().parameter().orElse("") + "', so the table may be cut at " + size
                        + " entries");
            }
            if (entries == 0 && !emptyBefore) {
                emptyBefore = true;
                continue;
            }
            if (entries < size) {
                return Optional.empty();
            }
            if (with.dialect().paging().parameter().isEmpty()) {
                return entries % size == 0
                        ? Optional.of("the download of " + table.table().plural() + " ended after exactly " + entries
                                + " entries, a multiple of the page size, and the dialect names no page parameter:"
                                + " it may be cut")
                        : Optional.empty();
            }
            emptyBefore = false;
            number++;
        }
    }

    private String path(int number) {
        String path = with.path(Action.DOWNLOAD, table.names().token());
        return with.dialect()
                .paging()
                .parameter()
                .map(parameter -> path + "&" + parameter + "=" + number)
                .orElse(path);
    }

    /** Adds the entries of one page and returns how many they were. */
    private int page(String path, LiveTableBuilder builder) {
        return new PageDownload(with, table, reader, builder).run(Request.get(path));
    }
}
