package org.vsxibulk.settings;

import java.util.List;

/** Inclusive ranges of ids, for example {@code 5000-14999}. */
public record IdRanges(List<IdRange> ranges) {

    /** One inclusive range; a single id is a range of one. */
    public record IdRange(int first, int last) {
        @Override
        public String toString() {
            return first == last ? Integer.toString(first) : first + "-" + last;
        }
    }

    public IdRanges {
        ranges = List.copyOf(ranges);
    }

    public boolean contains(int id) {
        return ranges.stream().anyMatch(range -> range.first() <= id && id <= range.last());
    }

    @Override
    public String toString() {
        return String.join(", ", ranges.stream().map(IdRange::toString).toList());
    }
}
