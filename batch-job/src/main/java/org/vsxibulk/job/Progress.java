package org.vsxibulk.job;

/** Hears how far a run is; one step at a time. */
public interface Progress {

    /** Something that people should know now, for example that a run is continued. */
    void note(String text);

    /**
     * A step begins.
     *
     * @param name in the words of the reports
     * @param total how much there is to do; 0 when that is not known
     * @param unit what is counted, for example {@code entries}
     */
    void begin(String name, long total, String unit);

    /**
     * A step goes on.
     *
     * @param already how much of it an earlier start has done
     */
    default void goOn(String name, long total, String unit, long already) {
        begin(name, total, unit);
        at(already);
    }

    /** So much of the step is done, counted from its beginning. */
    void at(long done);

    /**
     * The step has ended in order.
     *
     * @param summary a few words of what it did; empty for none
     */
    void end(String summary);
}
