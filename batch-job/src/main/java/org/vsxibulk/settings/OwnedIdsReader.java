package org.vsxibulk.settings;

import static org.vsxibulk.settings.SettingKey.*;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vsxibulk.settings.IdRanges.IdRange;

/** Reads {@code owned-ids}: ranges such as {@code 5000-14999}, ids 1 to 999,999 (contract section 2.1). */
final class OwnedIdsReader {

    private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})(?:\\s*-\\s*([0-9]{1,6}))?");

    private final SettingsReader reader;

    OwnedIdsReader(SettingsReader reader) {
        this.reader = reader;
    }

    OwnedIds read() {
        if (List.of(OWNED_TRUNKS, OWNED_ROUTE_TABLES, OWNED_MAPPING_TABLES).stream()
                .allMatch(key -> reader.list(key.key()).isEmpty())) {
            reader.missing(
                    OWNED_IDS.key(),
                    "say which ids belong to this product: nothing outside them is created, and inside them everything"
                            + " unknown counts as an orphan; for example 5000-14999");
            return new OwnedIds(new IdRanges(List.of()), new IdRanges(List.of()), new IdRanges(List.of()));
        }
        return new OwnedIds(ranges(OWNED_TRUNKS), ranges(OWNED_ROUTE_TABLES), ranges(OWNED_MAPPING_TABLES));
    }

    private IdRanges ranges(SettingKey key) {
        List<String> texts = reader.list(key.key());
        if (texts.isEmpty()) {
            reader.missing(key.key(), "give ranges such as 5000-14999");
        }
        var ranges = new ArrayList<IdRange>();
        for (int i = 0; i < texts.size(); i++) {
            String element = key.key() + "[" + i + "]";
            String at = reader.find(element).isPresent() ? element : key.key();
            add(ranges, texts.get(i).strip(), at);
        }
        return new IdRanges(ranges);
    }

    private void add(List<IdRange> ranges, String text, String at) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            problem(at, text, "is not an id or a range of ids from 1 to 999,999", "write for example 5000-14999");
            return;
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        if (first < 1) {
            problem(at, text, "begins with 0, which is the switch's default object", "begin with 1 or more");
        } else if (first > last) {
            problem(at, text, "ends before it begins", "write " + last + "-" + first);
        } else if (ranges.stream().anyMatch(range -> range.first() <= last && first <= range.last())) {
            problem(at, text, "overlaps an earlier range", "join or cut the two");
        } else {
            ranges.add(new IdRange(first, last));
        }
    }

    private void problem(String at, String text, String message, String mend) {
        Place place = reader.placeOf(at);
        reader.problems().add(place, reader.asWritten(at, place), text, message, mend);
    }
}
