package org.vsxibulk.adopt.check;

import java.util.Optional;
import org.vsxibulk.vsxi.http.Statistics;

/** What the statistics say about the release. */
final class ReleaseSeen {

    private ReleaseSeen() {}

    static void judge(Optional<Statistics> answer, Lines lines) {
        String rowsUnder = answer.map(Statistics::rowsUnder).orElse("");
        if (rowsUnder.isEmpty()) {
            lines.yellow(
                    "release",
                    "",
                    "not known: no rows of statistics were seen"
                            + answer.map(said -> " (code " + said.code() + ")").orElse(""),
                    "nothing; calls of trunks cannot be asked for, either, unless calls.path says where");
        } else {
            lines.green(
                    "release",
                    Release.words(rowsUnder)
                            + (rowsUnder.equals(Release.OLDER)
                                    ? ": a release before those that put them under <table_data>"
                                    : ": a newer release"));
        }
    }
}
