package org.vsxibulk.adopt.check;

import java.util.List;

/** One question to one table that has entries. */
@FunctionalInterface
interface TableRule {

    void judge(TableFacts seen, Lines lines);

    /** All of them, in the order in which people read the answers. */
    static List<TableRule> all() {
        return List.of(
                new WholeDownload(),
                new KeyPresent(),
                new KeyUnique(),
                new FieldsFound(),
                new ValuesFit(),
                new WordsKnown(),
                new AllNumbersWord(),
                new SecretsShown(),
                new UnknownElements(),
                new UnseenElements());
    }
}
