package org.vsxibulk.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run as history knows it.
 *
 * @param identity what makes two starts the same run: input, dialect and settings
 * @param number counts the runs of one verb from 1
 * @param folder the run's folder below reports/
 * @param started the first start
 * @param starts 1, and one more for each time it was continued
 * @param open it may still be continued: it did not end, or ended in a way that allows it
 * @param end absent while it runs, and after a crash
 * @param inputs the input files as they were given
 */
public record Run(
        long id,
        String verb,
        String switchId,
        String identity,
        int number,
        String folder,
        Instant started,
        int starts,
        boolean open,
        Optional<End> end,
        String dialectHash,
        List<String> inputs) {

    public Run {
        inputs = List.copyOf(inputs);
    }

    /**
     * How a start of a run ended.
     *
     * @param outcome in words
     */
    public record End(Instant at, String outcome, int exitCode) {}

    /** What is known of a run before it starts; the fields are those of {@link Run}. */
    public record Beginning(
            String verb,
            String switchId,
            String identity,
            String folder,
            Instant started,
            String dialectHash,
            List<String> inputs) {
        public Beginning {
            inputs = List.copyOf(inputs);
        }
    }
}
