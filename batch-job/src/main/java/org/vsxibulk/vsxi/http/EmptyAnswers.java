package org.vsxibulk.vsxi.http;

import java.util.regex.Pattern;

/**
 * What an empty 2xx answer to a write means on this switch. A well-formed but empty 200 happens although nothing was done
 * (contract section 1), so that emptiness alone is no yes. But there may be switches that never say anything else when they
 * are content, and a run must not fail on them. So the document is sent again. When its answer is empty a second time, and
 * no write has ever been confirmed in words, emptiness is this switch's way of saying yes, and taken as such from then on.
 * Where a switch has confirmed in words, an empty answer is always a slip.
 *
 * <p>Only words in a 2xx answer count: many a web server is silent about success and has a page for every error. A 204 says
 * by itself that there is nothing to say. Not thread-safe.
 */
final class EmptyAnswers {

    private static final int NO_CONTENT = 204;

    /** Markup without a text and without an attribute says nothing. Nothing runs past the next tag: the time is linear. */
    private static final Pattern BARE_MARKUP = Pattern.compile("<\\?[^<>]*+>|</?[^\\s<>/]+\\s*/?>");

    private boolean confirmsInWords;
    private boolean confirmsByEmptiness;

    /** The answers to one document. */
    final class OfOneDocument {

        private boolean emptyBefore;

        /** Whether a 2xx answer, which says nothing against it, is a yes. */
        boolean isYes(int status, String body) {
            if (status == NO_CONTENT || !isEmpty(body)) {
                return true;
            }
            if (emptyBefore && !confirmsInWords) {
                confirmsByEmptiness = true;
            }
            emptyBefore = true;
            return confirmsByEmptiness;
        }
    }

    /** Takes note of an answer to a write, whatever it says. */
    void hear(int status, String body) {
        if (status / 100 == 2 && !isEmpty(body)) {
            confirmsInWords = true;
            confirmsByEmptiness = false;
        }
    }

    OfOneDocument document() {
        return new OfOneDocument();
    }

    private static boolean isEmpty(String body) {
        return body.isBlank() || BARE_MARKUP.matcher(body).replaceAll("").isBlank();
    }
}
