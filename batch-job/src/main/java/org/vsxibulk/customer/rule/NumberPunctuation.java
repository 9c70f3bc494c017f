package org.vsxibulk.customer.rule;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.WholeNumbers;

/** A number that people write with spaces, hyphens, dots or brackets. */
final class NumberPunctuation {

    static final Rule RULE = Rule.error(
            "number-punctuation",
            "A number must not contain spaces, hyphens, dots, brackets or a prefix such as tel:.",
            "Keep the + and the digits only.");

    private static final Pattern WRITTEN = Pattern.compile("(?i)(tel:|sip:)?\\+?[0-9 ()./\\-]{7,30}(@.*)?");

    private NumberPunctuation() {}

    static Optional<Flaw> find(String text) {
        return text.chars().filter(Character::isDigit).count() >= 7
                        && WRITTEN.matcher(text).matches()
                        && !WholeNumbers.isDigits(text.startsWith("+") ? text.substring(1) : text)
                ? Optional.of(new Flaw(RULE, text, Printable.quoted(text) + " contains more than + and digits"))
                : Optional.empty();
    }
}
