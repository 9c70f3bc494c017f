package org.vsxibulk.adopt.check;

import org.vsxibulk.customer.Amount;
import org.vsxibulk.customer.rule.NumberPlan;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.NumberForm;
import org.vsxibulk.vsxi.dialect.NumberStyle;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Whether the targets of digit mappings, which may be abroad, are numbers in the national form with the dialect's foreign
 * prefix. With another one, every call that is forwarded abroad would be lost.
 */
final class ForeignPrefix implements EntryRule {

    /** Fewer may be mistyped. */
    private static final int ENOUGH = 3;

    /** Below 8 digits, it may be an extension. */
    private static final String WHOLE = "[0-9]{8,20}";

    private final NumberPlan plan = new NumberPlan();
    private NumberStyle style;
    private String international = "";
    private int unexplained;
    private int withInternational;
    private String example = "";

    @Override
    public void look(TableDialect table, Element entry) {
        if (table.table() != Table.DIGIT_MAPPING || !table.has(Field.MAPPING_REPLACEMENT)) {
            return;
        }
        look(table.readOne(Field.MAPPING_REPLACEMENT, entry), table.numbers(Field.MAPPING_REPLACEMENT));
    }

    void look(String text, NumberStyle written) {
        if (style == null) {
            style = written;
            international = NumberPlan.diallingPrefix(style.countryCode()).orElse("");
        }
        if (style.form() == NumberForm.NATIONAL && text.matches(WHOLE) && !isExplained(text)) {
            unexplained++;
            example = text;
            withInternational += isAbroad(text, international) && !international.isEmpty() ? 1 : 0;
        }
    }

    private boolean isExplained(String text) {
        return isNumber(style.countryCode() + text)
                || text.startsWith(style.countryCode()) && isNumber(text)
                || isAbroad(text, style.foreignPrefix());
    }

    private boolean isAbroad(String text, String prefix) {
        return text.startsWith(prefix) && isNumber(text.substring(prefix.length()));
    }

    /** ITU-T E.164: at most 15 digits, no country code begins with 0. */
    private boolean isNumber(String digits) {
        return digits.matches("[1-9][0-9]{6,14}") && plan.knows(Long.parseLong(digits));
    }

    @Override
    public void judge(TableLines tables) {
        if (unexplained == 0) {
            return;
        }
        Lines lines = tables.of(Table.DIGIT_MAPPING);
        String own = "tables.digit-mapping.numbers.foreign-prefix";
        String key = lines.source().has(own) ? own : "numbers.foreign-prefix";
        String text = "%s of country %s, and none with the foreign prefix '%s', for example %s"
                .formatted(
                        Amount.of(unexplained, "target is no number", "targets are no numbers"),
                        style.countryCode(),
                        style.foreignPrefix(),
                        example);
        if (withInternational == unexplained && unexplained >= ENOUGH) {
            lines.red(
                    "foreign-prefix",
                    key,
                    text + "; all begin with " + international,
                    "say foreign-prefix: \"" + international + "\"");
        } else {
            lines.yellow(
                    "foreign-prefix",
                    key,
                    text,
                    "look what stands before a number of another country on the switch; '" + international
                            + "' is dialled in this one");
        }
    }
}
