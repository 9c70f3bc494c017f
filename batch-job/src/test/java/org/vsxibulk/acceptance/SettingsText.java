package org.vsxibulk.acceptance;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A settings file in the making, one block a key. Immutable. */
public record SettingsText(Map<String, String> blocks) {

    public static final Path SAMPLE_DATA =
            Path.of("..", "sample-data").toAbsolutePath().normalize();

    /** The guide's set-up on the simulator with its strangers. */
    public static SettingsText usual() {
        Map<String, String> blocks = new LinkedHashMap<>();
        blocks.put("owned-ids", "5000-15999");
        blocks.put("service-port", "1");
        blocks.put("stop-route-profile", "3");
        blocks.put("loop", "{trunk-id: 900, address: 203.0.113.9, digit-mapping-table: 900}");
        blocks.put("inbound-route-table", "10");
        blocks.put("customer-routes", "[{match: \"\", min-length: 8, max-length: 40, destinations: [100, 101]}]");
        blocks.put("dialect", Tongue.spoken().dialect().toString());
        blocks.put("min-gap", "0ms");
        blocks.put("folders", "{state: state, reports: reports}");
        return new SettingsText(blocks);
    }

    public SettingsText with(String key, String block) {
        Map<String, String> changed = new LinkedHashMap<>(blocks);
        changed.put(key, block);
        return new SettingsText(changed);
    }

    public SettingsText without(String key) {
        Map<String, String> changed = new LinkedHashMap<>(blocks);
        changed.remove(key);
        return new SettingsText(changed);
    }

    public String yaml() {
        StringBuilder yaml = new StringBuilder();
        blocks.forEach(
                (key, block) -> yaml.append(key).append(": ").append(block).append('\n'));
        return yaml.toString();
    }
}
