package org.vsxibulk.adopt.capture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.xml.Element;

/**
 * What the draft says of one table.
 *
 * @param live what was downloaded; empty when the switch knows no such table
 * @param words our words to facts, for each field that has words
 * @param pageSize empty when the table comes whole
 * @param numbers the table's own form of numbers, where it is another than for the rest
 * @param secretPaths elements with secrets that are no field
 * @param templateNotes what is to be said of the template, one line each
 */
record TableDraft(
        Table table,
        Optional<CapturedTable> live,
        Fact token,
        Fact list,
        Fact entry,
        Keys.Key key,
        Map<Field, Fact> fields,
        Map<Field, Map<String, Fact>> words,
        Optional<Fact> pageSize,
        Optional<NumberFacts> numbers,
        Optional<Fact> dynamicAddress,
        List<String> secretPaths,
        Element template,
        List<String> templateNotes) {}
