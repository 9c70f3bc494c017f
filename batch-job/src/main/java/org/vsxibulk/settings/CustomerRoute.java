package org.vsxibulk.settings;

import java.util.List;

/**
 * A route that every customer's own route table gets.
 *
 * @param match leading digits, empty for all numbers
 * @param extension the number that tells routes of one table and match apart; 1 unless set, never 2 to 7 for an empty
 *     match, which are the default routes of the extension lengths (contract section 2.2)
 * @param minLength shortest dialled number, 1 to 40
 * @param maxLength longest dialled number, minLength to 40
 * @param destinations trunk ids, in the order in which they are tried
 */
public record CustomerRoute(String match, int extension, int minLength, int maxLength, List<Integer> destinations) {
    public CustomerRoute {
        destinations = List.copyOf(destinations);
    }
}
