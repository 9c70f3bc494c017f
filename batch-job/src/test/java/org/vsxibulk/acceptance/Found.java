package org.vsxibulk.acceptance;

import tools.jackson.databind.JsonNode;

/** A finding as findings.json tells it. */
record Found(
        String status,
        String severity,
        String rule,
        String table,
        String key,
        String customer,
        String field,
        String expected,
        String actual) {

    static Found of(JsonNode node) {
        return new Found(
                node.path("status").asString(),
                node.path("severity").asString(),
                node.path("rule").asString(),
                node.path("table").asString(),
                node.path("key").asString(),
                node.path("customer-id").asString(),
                node.path("field").asString(),
                node.path("expected").asString(),
                node.path("actual").asString());
    }

    /** For example {@code missing route}. */
    String what() {
        return rule + " " + table;
    }
}
