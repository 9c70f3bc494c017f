package org.vsxibulk.vsxi.dialect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.vsxibulk.vsxi.Table;

/**
 * One generation of switches as its folder describes it.
 *
 * @param confirmed somebody has checked the assumptions against a switch
 * @param sha256 over all files of the folder
 * @param source where its facts stand, and how sure they are
 */
public record Dialect(
        String name,
        boolean confirmed,
        String sha256,
        DialectSource source,
        Transport transport,
        Paging paging,
        Answers answers,
        Optional<StateQuery> state,
        CallsQuery calls,
        Map<Table, TableDialect> tables) {

    public TableDialect table(Table table) {
        return tables.get(table);
    }

    /**
     * The same dialect for a run that sends secrets also where a download does not show what the switch has: it can never
     * find out whether they are as wanted.
     */
    public Dialect sendingSecrets() {
        Map<Table, TableDialect> sending = new EnumMap<>(Table.class);
        tables.forEach((table, names) -> sending.put(table, names.sendingSecrets()));
        return new Dialect(name, confirmed, sha256, source, transport, paging, answers, state, calls, sending);
    }

    /**
     * @param basePath path before the action
     * @param query fixed query part without {@code ?}
     * @param contentType of a write; empty for none
     */
    public record Transport(String basePath, String query, String contentType) {}

    /**
     * @param parameter name of the page parameter; absent when the switch is not known to have one
     * @param first number of the first page
     */
    public record Paging(Optional<String> parameter, int first) {}

    /**
     * What an answer to a write means.
     *
     * @param code finds the switch's own answer code in a body (group 1)
     * @param error finds an error text in a body
     * @param retry statuses and codes that are worth the same document again
     * @param partly statuses and codes that say that a document was applied in part
     */
    public record Answers(Pattern code, Pattern error, Set<Integer> retry, Set<Integer> partly) {

        /** The switch's own code in a body, when there is one. */
        public OptionalInt codeIn(String body) {
            var matcher = code.matcher(body);
            boolean found = matcher.find()
                    && matcher.group(1) != null
                    && matcher.group(1).matches("[0-9]{1,6}");
            return found ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
        }
    }

    /** Where a node of an HA pair says whether it is active (contract section 5). */
    public record StateQuery(String path, String field, String active) {}

    /**
     * Where the switch says which trunks carry calls (contract section 5).
     *
     * @param path empty when it does not say
     * @param trunk name of the field with the trunk's id
     * @param active names of the fields that count its calls
     */
    public record CallsQuery(String path, String trunk, List<String> active) {

        public CallsQuery {
            active = List.copyOf(active);
        }
    }
}
