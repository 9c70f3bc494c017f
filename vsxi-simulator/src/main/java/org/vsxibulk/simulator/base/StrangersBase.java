package org.vsxibulk.simulator.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vsxibulk.simulator.personality.Personality;
import org.vsxibulk.simulator.personality.PersonalityFiles;
import org.vsxibulk.simulator.store.SwitchState;
import org.vsxibulk.simulator.store.UpdateStyle;
import org.vsxibulk.simulator.xml.DocumentReader;
import org.vsxibulk.simulator.xml.Element;

/**
 * Other people's entries on a live switch. The documents are templates in the personality's folder {@code strangers}; this
 * class only chooses and numbers them. Equal seeds give equal switches.
 */
public final class StrangersBase {
    private static final int FIRST_CUSTOMER = 200_000;
    private static final int DIDS_EACH = 5;
    private static final List<String> KINDS = List.of("peering", "two-sites", "dynamic", "newer");

    private final SwitchState state;
    private final Personality personality;
    private final Random random;

    /** Fills a switch from a seed. */
    public StrangersBase(SwitchState state, long seed) {
        this.state = state;
        this.personality = state.personality();
        this.random = new Random(seed);
    }

    /** Adds everything to the switch. */
    public void fill() {
        add(template("shared.xml"));
        List<String> names =
                new ArrayList<>(template("names.txt").strip().lines().toList());
        Collections.shuffle(names, random);
        for (int i = 0; i < names.size(); i++) {
            // The first customers show every kind once, whatever the seed says.
            String kind = KINDS.get(i < KINDS.size() ? i : random.nextInt(KINDS.size()));
            add(filled(template("customer-" + kind + ".xml"), words(i, names.get(i))));
        }
    }

    private Map<String, String> words(int index, String name) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("id", String.valueOf(FIRST_CUSTOMER + index));
        words.put("name", name);
        words.put("n", String.valueOf(index + 1));
        words.put("capacity", String.valueOf(10 * (1 + random.nextInt(50))));
        words.put("password", Long.toString(random.nextLong() >>> 1, 36));
        words.put("offnet", String.format("40455501%02d", random.nextInt(100)));
        for (int did = 0; did < DIDS_EACH; did++) {
            words.put("did" + did, did(index * DIDS_EACH + did));
        }
        return words;
    }

    // 555-0100 to 555-0199 are the numbers that North America keeps for examples, in two area codes.
    private static String did(int index) {
        return String.format("%s55501%02d", index < 100 ? "907" : "808", index % 100);
    }

    private String template(String file) {
        return PersonalityFiles.text(personality.name(), "strangers/" + file);
    }

    private static String filled(String template, Map<String, String> words) {
        String text = template;
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("${" + word.getKey() + "}", word.getValue().replace("&", "&amp;"));
        }
        return text;
    }

    private void add(String documents) {
        for (Element list : DocumentReader.read(documents).children()) {
            String token = personality
                    .tableOfList(list.name())
                    .orElseThrow(() -> new IllegalStateException("no table of " + list.name()))
                    .token();
            state.existing(token).update(state.existing(token).traits().entriesOf(list), UpdateStyle.REPLACE);
        }
    }
}
