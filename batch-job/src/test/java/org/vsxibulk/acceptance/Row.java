package org.vsxibulk.acceptance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One customer as a row of the input. Immutable. */
record Row(Map<String, String> cells) {

    static Row peering(int id, String addresses) {
        return customer(id, "peering").with("addresses", addresses);
    }

    static Row dynamic(int id, String user, String password) {
        return customer(id, "dynamic-peering").with("sip_username", user).with("sip_password", password);
    }

    private static Row customer(int id, String type) {
        return new Row(Map.of())
                .with("customer_id", "C" + id)
                .with("customer_name", "Customer " + id)
                .with("trunk_id", Integer.toString(id))
                .with("trunk_type", type);
    }

    Row with(String column, String value) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.put(column, value);
        return new Row(changed);
    }

    Row dids(String list) {
        return with("dids", list);
    }

    Row cfa(String list) {
        return with("cfa", list);
    }

    Row cfnr(String list) {
        return with("cfnr", list);
    }

    Row extensions(String lengths) {
        return with("extension_lengths", lengths);
    }

    static String csv(Row... rows) {
        return csv(List.of(rows));
    }

    static String csv(List<Row> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.cells.keySet()));
        return String.join(",", columns)
                + "\n"
                + rows.stream()
                        .map(row -> columns.stream()
                                        .map(column -> quoted(row.cells.getOrDefault(column, "")))
                                        .collect(Collectors.joining(","))
                                + "\n")
                        .collect(Collectors.joining());
    }

    private static String quoted(String value) {
        return value.matches("[^\",\n]*") ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
