package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Table;

/** What downloads say of how the next page is asked for. */
final class PageSearch {

    private final Start start;
    private final Guesses guesses;
    private final Map<Table, Fetch.Fetched> fetched;

    PageSearch(Start start, Guesses guesses, Map<Table, Fetch.Fetched> fetched) {
        this.start = start;
        this.guesses = guesses;
        this.fetched = fetched;
    }

    Draft.PageFacts facts() {
        Optional<Fact> parameter = parameter();
        return new Draft.PageFacts(parameter, parameter.map(this::first));
    }

    /** What the page parameter is, as far as the lengths of the tables ask for one. */
    private Optional<Fact> parameter() {
        Optional<String> known = start.dialect().paging().parameter();
        List<String> full = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        boolean paged = false;
        for (var table : fetched.entrySet()) {
            if (table.getValue().live().isPresent()) {
                PagesSeen pages = table.getValue().live().get().pages();
                boolean isFull = pages.isFull(start.table(table.getKey()).pageSize());
                if (isFull && pages.sizes().size() == 1) {
                    full.add(table.getKey().plural() + " end after exactly "
                            + Amount.of(pages.sizes().get(0), "entries") + ": maybe cut");
                }
                if (isFull && pages.repeated()) {
                    repeated.add(table.getKey().plural() + ": the next page was the same again");
                }
                paged |= pages.sizes().size() > 1;
            }
        }
        if (full.isEmpty() && repeated.isEmpty()) {
            boolean proved = paged;
            return known.map(parameter -> proved
                    ? Fact.assumed(parameter, "further pages came with it")
                    : start.unchecked("paging.parameter", parameter, "no table has a second page"));
        }
        full.addAll(repeated);
        return Optional.of(Fact.open(known.orElse(guesses.pageParameter()), "the name of the page parameter", full));
    }

    /** A wrong number of the first page loses that page, or shows empty tables: it must be proved. */
    private Fact first(Fact parameter) {
        String known = Integer.toString(start.dialect().paging().first());
        List<String> otherwise = proved(false).stream()
                .map(table -> table.plural() + ": page " + known + " is not what comes without a page number")
                .toList();
        if (!otherwise.isEmpty()) {
            return Fact.open(known, "the number of the first page is another one", otherwise);
        }
        if (parameter.isOpen()) {
            return Fact.open(known, "the number of the first page, usually 0 or 1, goes with the parameter", List.of());
        }
        return proved(true).isEmpty()
                ? Fact.open(known, "the number of the first page: no table could show it", List.of())
                : start.unchecked("paging.first", known, "page " + known + " is what comes without a page number");
    }

    private List<Table> proved(boolean first) {
        return fetched.entrySet().stream()
                .filter(table -> table.getValue()
                        .live()
                        .flatMap(live -> live.pages().firstProved())
                        .filter(proved -> proved == first)
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }
}
