package org.vsxibulk.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One line of the table of harms: what happens, who stops it, what it costs. */
final class Harm {

    private static final String MARK = "C7";

    /** What is run. */
    enum Verb {
        /** Changes six customers and creates three. */
        MIGRATE("migrate"),
        /** Changes six customers. */
        RENAME("migrate"),
        /** Deletes an inbound route and a route of six customers. */
        PRUNE("migrate", "--prune"),
        /** Takes three of six customers off. */
        DECOMMISSION("decommission", "--confirm", "3");

        private final String word;
        private final List<String> options;

        Verb(String word, String... options) {
            this.word = word;
            this.options = List.of(options);
        }

        String word() {
            return word;
        }

        Object[] words(Path customers) {
            List<Object> words = new ArrayList<>(List.of(customers));
            words.addAll(options);
            return words.toArray();
        }
    }

    private final String what;
    private final Verb verb;
    private final List<String> faults = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    /** What the administrator left: a text in the document, or nothing for a deleted entry. */
    private final Map<String, Optional<String>> administrators = new HashMap<>();

    private Optional<String> interruption = Optional.empty();
    private Optional<Map.Entry<String, String>> dialect = Optional.empty();
    private String stopper = "";
    private String name = "";
    private int exitCode;
    private int count;
    private boolean many;

    Harm(String what, Verb verb) {
        this.what = what;
        this.verb = verb;
    }

    Harm fault(String rule) {
        faults.add(rule);
        return this;
    }

    Harm row(Row row) {
        rows.add(row);
        return this;
    }

    Harm dialect(String text, String replacement) {
        dialect = Optional.of(Map.entry(text, replacement));
        return this;
    }

    Harm interrupted(String call) {
        interruption = Optional.of("status:" + call + ":code=403");
        return this;
    }

    /** Another administrator changes a trunk just before a call. */
    Harm changes(String call, String trunk) {
        administrators.put("resource " + trunk, Optional.of("<tos>" + MARK + "</tos>"));
        return fault("edit:" + call + ":table=resource:key=" + trunk + ":set=tos=" + MARK);
    }

    Harm creates(String call, String trunk) {
        administrators.put("resource " + trunk, Optional.of("<tos>" + MARK + "</tos>"));
        return fault("edit:" + call + ":table=resource:put=<XBResource><trunkId>" + trunk + "</trunkId><tos>" + MARK
                + "</tos></XBResource>");
    }

    Harm deletes(String call, String table, String key) {
        administrators.put(table + " " + key, Optional.empty());
        return fault("edit:" + call + ":table=" + table + ":key=" + key + ":delete=yes");
    }

    Harm stoppedBy(String words) {
        stopper = words;
        return this;
    }

    Harm names(String entry) {
        name = entry;
        return this;
    }

    Harm ends(int code, int harmed) {
        exitCode = code;
        count = harmed;
        return this;
    }

    Harm endsWithManyHarmed(int code) {
        exitCode = code;
        many = true;
        return this;
    }

    /**
     * Entries that are neither as they were nor as an undisturbed run leaves them; of those that an administrator edited,
     * the ones of which his edit is lost.
     */
    List<String> harmed(DocumentsByKey before, DocumentsByKey after, DocumentsByKey healthy) {
        List<String> harmed = new ArrayList<>();
        Set<String> keys = new TreeSet<>(before.keys());
        keys.addAll(after.keys());
        keys.addAll(administrators.keySet());
        for (String key : keys) {
            Optional<String> now = after.find(key);
            boolean fine = administrators.containsKey(key)
                    ? now.isPresent() == administrators.get(key).isPresent()
                            && now.orElse("").contains(administrators.get(key).orElse(""))
                    : now.equals(before.find(key)) || now.equals(healthy.find(key));
            if (!fine) {
                harmed.add(key);
            }
        }
        return harmed;
    }

    Verb verb() {
        return verb;
    }

    List<String> faults() {
        return faults;
    }

    List<Row> rows() {
        return rows;
    }

    Optional<String> interruption() {
        return interruption;
    }

    Optional<Map.Entry<String, String>> dialect() {
        return dialect;
    }

    String stopper() {
        return stopper;
    }

    String name() {
        return name;
    }

    int exitCode() {
        return exitCode;
    }

    int count() {
        return count;
    }

    boolean many() {
        return many;
    }

    @Override
    public String toString() {
        return verb + ": " + what;
    }
}
