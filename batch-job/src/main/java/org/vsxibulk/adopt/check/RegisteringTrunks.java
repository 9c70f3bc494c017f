package org.vsxibulk.adopt.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.Words;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Whether trunks that a SIP user is bound to have the word for trunks that register, and the others that for peering. A word
 * that none of them has would become that of every customer of its type.
 */
final class RegisteringTrunks implements EntryRule {

    /** Fewer may be leftovers. */
    private static final int ENOUGH = 3;

    private static final String WHERE = "tables.trunk.words.type.";

    private final Map<String, String> types = new HashMap<>();
    private final Set<String> bound = new HashSet<>();
    private Map<String, String> words = Map.of();
    private String ofTemplate = "";

    @Override
    public void look(TableDialect table, Element entry) {
        if (table.table() == Table.TRUNK && table.has(Field.TRUNK_TYPE)) {
            words = table.words(Field.TRUNK_TYPE);
            ofTemplate = table.templateValue(Field.TRUNK_TYPE).orElse("");
            // few words for many trunks: each is held once
            types.put(
                    table.readOne(Field.TRUNK_ID, entry),
                    table.readOne(Field.TRUNK_TYPE, entry).intern());
        } else if (table.table() == Table.SIP_USER) {
            bound.add(table.readOne(Field.SIP_TRUNK, entry));
        }
    }

    @Override
    public void judge(TableLines lines) {
        bound.retainAll(types.keySet());
        Tally registering = new Tally();
        Tally others = new Tally();
        types.forEach((trunk, type) -> (bound.contains(trunk) ? registering : others).add(type));
        if (!bound.isEmpty()) {
            judge(registering, others, lines.of(Table.TRUNK));
        }
        judgeOthers(others, lines.of(Table.TRUNK));
    }

    private void judge(Tally registering, Tally others, Lines lines) {
        String dynamic = words.getOrDefault(Words.DYNAMIC_PEERING, "");
        String peering = words.getOrDefault(Words.PEERING, "");
        int right = of(registering, dynamic);
        String text = "%s with a SIP user %s '%s'"
                .formatted(Amount.ofAll(right, registering.all(), "trunks"), right == 1 ? "has" : "have", dynamic);
        boolean swapped = 2 * of(registering, peering) > registering.all() || right == 0 && of(others, dynamic) > 0;
        if (swapped && registering.all() >= ENOUGH) {
            lines.red(
                    "types",
                    WHERE + Words.DYNAMIC_PEERING,
                    text + "; they have " + registering.shown() + ", the others " + others.shown(),
                    "write the word of the trunks with a SIP user at dynamic-peering, and that of the others at peering");
        } else if (right == 0 && registering.all() >= ENOUGH) {
            lines.red(
                    "types",
                    WHERE + Words.DYNAMIC_PEERING,
                    text + "; they have " + registering.shown(),
                    "write their word; when they are something else, set up one trunk of this type by hand, with a SIP user,"
                            + " and check again");
        } else if (2 * right <= registering.all()) {
            lines.yellow(
                    "types",
                    WHERE + Words.DYNAMIC_PEERING,
                    text + "; they have " + registering.shown(),
                    "look at one of these trunks: is this the switch's word for a trunk that registers?");
        } else {
            lines.green("types", text);
        }
    }

    /** What is the most usual word and stands in the template, too, is what a new customer should have. */
    private void judgeOthers(Tally others, Lines lines) {
        String peering = words.getOrDefault(Words.PEERING, "");
        boolean usual = 2 * of(others, ofTemplate) > others.all();
        boolean swapped = same(ofTemplate, words.getOrDefault(Words.DYNAMIC_PEERING, ""));
        if (of(others, peering) == 0 && usual && !swapped && others.all() >= ENOUGH) {
            lines.red(
                    "types.peering",
                    WHERE + Words.PEERING,
                    "%s without a SIP user have '%s'; they have %s, as the template has"
                            .formatted(Amount.ofAll(0, others.all(), "trunks"), peering, others.shown()),
                    "write their word; when they are something else, set up one trunk of this type by hand and check again");
        }
    }

    private static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    /** Words are compared as {@link TableDialect#read} gives them. */
    private static int of(Tally seen, String word) {
        return seen.of(word.strip().toLowerCase(Locale.ROOT));
    }
}
