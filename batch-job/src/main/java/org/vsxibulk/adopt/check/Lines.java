package org.vsxibulk.adopt.check;

import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.vsxi.dialect.DialectSource;

/** Collects the answers on one subject, and finds the place in the dialect that each is about. */
public final class Lines {

    private final String subject;
    private final DialectSource source;
    private final List<Line> all = new ArrayList<>();

    public Lines(String subject, DialectSource source) {
        this.subject = subject;
        this.source = source;
    }

    /** As the dialect says. */
    void green(String question, String seen) {
        all.add(new Line(subject, question, Light.GREEN, seen, "", ""));
    }

    /** @param key of the dialect, for example {@code tables.trunk.token}; empty when the dialect is not at fault */
    void yellow(String question, String key, String seen, String mend) {
        add(Light.YELLOW, question, key, seen, mend);
    }

    /** @param key as for {@link #yellow} */
    void red(String question, String key, String seen, String mend) {
        add(Light.RED, question, key, seen, mend);
    }

    private void add(Light light, String question, String key, String seen, String mend) {
        all.add(new Line(subject, question, light, seen, mend, key.isEmpty() ? "" : source.place(key)));
    }

    DialectSource source() {
        return source;
    }

    public List<Line> all() {
        return List.copyOf(all);
    }
}
