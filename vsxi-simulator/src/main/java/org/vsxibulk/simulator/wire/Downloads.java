package org.vsxibulk.simulator.wire;

import org.vsxibulk.simulator.personality.Personality;
import org.vsxibulk.simulator.store.TableStore;

/** Downloads a table, or the page of it that was asked for; without a page parameter the first page. */
final class Downloads {
    private final Personality personality;
    private final Documents documents;

    Downloads(Personality personality, Documents documents) {
        this.personality = personality;
        this.documents = documents;
    }

    Answer answer(Call call, TableStore table) {
        int size = table.traits().pageSize();
        if (size == 0) {
            return documents.page(table, 0, Integer.MAX_VALUE);
        }
        String asked = call.parameter(personality.pageParameter()).orElse(String.valueOf(personality.firstPage()));
        if (!asked.matches("\\d{1,9}") || Integer.parseInt(asked) < personality.firstPage()) {
            return Answer.Code.refused("no page " + asked, 0);
        }
        return documents.page(table, (Long.parseLong(asked) - personality.firstPage()) * size, size);
    }
}
