package org.vsxibulk.vsxi.http;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vsxibulk.settings.Secret;

/**
 * The words in an answer, fit for reports: one short line without markup and without secrets. A switch may repeat what it
 * was sent, the Authorization header included, in any of the usual spellings.
 */
final class SwitchWords {

    /** Instead of words that hold a secret which is too short to be cut out of them. */
    static final String WITHHELD = "the switch's words are not shown: they repeat a password";

    private static final int LONGEST = 300;
    /** The words of interest are at the front, and each of hundreds of secrets is looked for in all of it. */
    private static final int LONGEST_SEARCHED = 8_192;
    /** More than any spelling of a secret: after a cut, the end may hold the first half of one. */
    private static final int CUT_OFF = 4_096;

    private final List<SecretText> always;

    /** @param always secrets that any answer may hold */
    SwitchWords(Collection<String> always) {
        this.always = always.stream().map(SecretText::new).toList();
    }

    /** The words in an answer to a request that held no secrets of its own. */
    String of(String body) {
        return of(body, List.of(), List.of());
    }

    /**
     * @param secretElements names of elements whose content is secret
     * @param secrets secrets that the request held
     */
    String of(String body, Collection<String> secretElements, Collection<String> secrets) {
        boolean cut = body.length() > LONGEST_SEARCHED;
        String clean = cut ? body.substring(0, LONGEST_SEARCHED) : body;
        for (String name : secretElements) {
            clean = content(name).matcher(clean).replaceAll(Secret.MASK);
        }
        clean = hide(clean, Stream.concat(always.stream(), secrets.stream().map(SecretText::new)));
        if (cut) {
            clean = clean.substring(0, Math.max(0, clean.length() - CUT_OFF));
        }
        return oneLine(clean);
    }

    /** A text of our own in which a piece of an answer may stand. */
    String hide(String text) {
        return hide(text, always.stream());
    }

    private static String hide(String text, Stream<SecretText> secrets) {
        String clean = text;
        for (SecretText secret : (Iterable<SecretText>) secrets::iterator) {
            if (secret.spoils(clean)) {
                return WITHHELD;
            }
            clean = secret.hide(clean);
        }
        return clean;
    }

    /** Everything between a start tag, escaped or not, and the next tag or the end. */
    private static Pattern content(String element) {
        String less = "(?:<|&(?:amp;)*lt;)";
        String greater = "(?:>|&(?:amp;)*gt;)";
        return Pattern.compile(
                "(?<=" + less.replace("*", "{0,4}") + Pattern.quote(element) + greater.replace("*", "{0,4}") + ")"
                        + "(?!" + less + ").+?(?=" + less + "|\\z)",
                Pattern.DOTALL);
    }

    private static String oneLine(String body) {
        String words = body.replaceAll("<[^>]*>", " ")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }
}
