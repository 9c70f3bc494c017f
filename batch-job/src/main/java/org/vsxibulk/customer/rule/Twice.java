package org.vsxibulk.customer.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** Reports keys that stand on two rows, on both of them. */
final class Twice {

    private Twice() {}

    /** Calls {@code report} for each pair of a row and the first other row with the same key. */
    static void find(List<Enlisted> base, Function<Enlisted, Collection<String>> keys, Clash clash) {
        var first = new HashMap<String, Enlisted>();
        var told = new HashSet<String>();
        for (Enlisted row : base) {
            for (String key : keys.apply(row)) {
                Enlisted other = first.putIfAbsent(key, row);
                if (other != null && other != row) {
                    clash.report(row, other, key);
                    if (told.add(key)) {
                        clash.report(other, row, key);
                    }
                }
            }
        }
    }

    /** What is done with a row whose key another row has too. */
    @FunctionalInterface
    interface Clash {
        void report(Enlisted row, Enlisted other, String key);
    }
}
