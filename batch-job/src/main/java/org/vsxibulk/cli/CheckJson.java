package org.vsxibulk.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vsxibulk.adopt.check.Line;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.http.SeenCertificate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The result of {@code check} for programs. All fields are always there; what does not apply is null or empty. */
final class CheckJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CheckJson() {}

    static String text(CheckView view) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("switch", ofSwitch(view));
        all.put("dialect", dialect(view));
        all.put("outcome", outcome(view));
        all.put("next", view.next());
        all.put("tables", tables(view));
        all.put("lines", view.result().lines().stream().map(CheckJson::line).toList());
        return JSON.writeValueAsString(all);
    }

    private static Map<String, Object> ofSwitch(CheckView view) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", view.settings().switchId());
        fields.put("url", view.settings().connection().url().orElseThrow().toString());
        fields.put("usable", view.result().usable());
        fields.put(
                "fingerprint",
                view.result().certificate().map(SeenCertificate::fingerprint).orElse(null));
        fields.put("rows-under", view.result().release());
        return fields;
    }

    private static Map<String, Object> dialect(CheckView view) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", view.dialect().name());
        fields.put("folder", view.settings().dialect().toString());
        fields.put("sha256", view.dialect().sha256());
        fields.put("confirmed", view.standing().confirmed());
        fields.put("confirmed-by", view.standing().words());
        return fields;
    }

    private static Map<String, Object> outcome(CheckView view) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", view.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        fields.put("exit-code", view.outcome().exitCode());
        fields.put("verdict", view.result().light().word());
        return fields;
    }

    private static List<Map<String, Object>> tables(CheckView view) {
        return List.of(Table.values()).stream()
                .map(table -> {
                    List<Line> lines = view.subjects().getOrDefault(table.word(), List.of());
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("table", table.word());
                    fields.put("entries", view.result().entries().get(table));
                    fields.put(
                            "verdict",
                            lines.isEmpty() ? null : CheckView.light(lines).word());
                    fields.put("reason", CheckView.firstReason(lines));
                    return fields;
                })
                .toList();
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("subject", line.subject());
        fields.put("question", line.question());
        fields.put("verdict", line.light().word());
        fields.put("seen", line.seen());
        fields.put("mend", line.mend());
        fields.put("place", line.place());
        return fields;
    }
}
