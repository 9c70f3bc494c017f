package org.vsxibulk.provision;

import java.util.ArrayList;
import java.util.List;

/**
 * What a canary brought to light.
 *
 * @param own what is wrong with the entry that was written
 */
record Harm(List<String> own, Bystanders others) {

    boolean any() {
        return !own.isEmpty() || others.count() > 0;
    }

    String words() {
        List<String> words = new ArrayList<>(own);
        if (others.count() > 0) {
            words.add("other entries of the table moved: " + others.words());
        }
        return String.join("; ", words);
    }
}
