package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.vsxi.Field;

/** What the two types of trunks are called, as the trunks that register tell it: those that a SIP user is bound to. */
record TypeWords(String registering, String others, String reason) {

    /** On each side: what one trunk says may be chance. */
    private static final int FEWEST_TRUNKS = 2;

    /** Empty when the words of an element do not tell trunks with SIP users from the rest. */
    static Optional<TypeWords> of(Column column, Choices all) {
        Set<String> registered = all.values(Field.SIP_TRUNK);
        Optional<Column> ids = all.of(Field.TRUNK_ID.table()).flatMap(trunks -> trunks.sure(Field.TRUNK_ID));
        if (registered.isEmpty() || ids.isEmpty()) {
            return Optional.empty();
        }
        String[] trunk = ids.get().firsts();
        String[] words = column.firsts();
        List<String> with = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            (registered.contains(trunk[i]) ? with : without).add(words[i]);
        }
        return tells(with) && tells(without) && !with.get(0).equals(without.get(0))
                ? Optional.of(new TypeWords(
                        with.get(0),
                        without.get(0),
                        "'" + with.get(0) + "' on all " + with.size() + " trunks with a SIP user, '" + without.get(0)
                                + "' on the " + without.size() + " others"))
                : Optional.empty();
    }

    private static boolean tells(List<String> words) {
        return words.size() >= FEWEST_TRUNKS
                && new HashSet<>(words).size() == 1
                && !words.get(0).isEmpty();
    }
}
