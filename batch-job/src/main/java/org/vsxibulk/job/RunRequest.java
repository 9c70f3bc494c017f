package org.vsxibulk.job;

import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.dialect.Dialect;

/**
 * What somebody wants done.
 *
 * @param skipRejected good rows go on although others are rejected
 * @param partial the file is not the whole base, so that nothing is called an orphan
 * @param acceptAssumptions a dialect that nobody has confirmed may be written with
 * @param command the command line that asks for the same again, for people
 */
public record RunRequest(
        Verb verb,
        Settings settings,
        Dialect dialect,
        CustomerFiles files,
        boolean skipRejected,
        boolean partial,
        boolean acceptAssumptions,
        String command) {}
