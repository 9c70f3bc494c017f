package org.vsxibulk.adopt.check;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.vsxibulk.vsxi.dialect.Dialect;

/**
 * Whether somebody vouches for the dialect.
 *
 * @param words who, or why nobody, for people
 */
public record Standing(boolean confirmed, String words) {

    /** @param release of the switch today; only asked for when something depends on it */
    public static Standing of(Dialect dialect, Path stateFolder, Supplier<String> release) {
        if (dialect.confirmed()) {
            return new Standing(true, "confirmed in the file");
        }
        Optional<Confirmation> found = Confirmation.in(stateFolder);
        if (found.isEmpty()) {
            return new Standing(false, "nobody has confirmed it against this switch");
        }
        Confirmation confirmation = found.get();
        // what was confirmed for another folder is void whatever the release is
        String today = confirmation.isOfAnother(dialect) ? confirmation.release() : release.get();
        return confirmation
                .voidBecause(dialect, today)
                .map(reason -> new Standing(false, reason))
                .orElseGet(() -> new Standing(
                        true, "confirmed for this switch by " + confirmation.user() + " at " + confirmation.at()));
    }
}
