package org.vsxibulk.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** A list of a higher source replaces the whole list of a lower one: the two are never mixed by index. */
final class ListPrecedence {

    private static final List<SettingKey> LISTS = Stream.of(SettingKey.values())
            .filter(key -> !key.key().contains("[]"))
            .filter(key -> key.type().isList() || key.type() == SettingKey.Type.LIST_OF_GROUPS)
            .toList();

    private ListPrecedence() {}

    /** @param layers highest first */
    static List<Layer> of(List<Layer> layers) {
        var result = new ArrayList<Layer>();
        for (Layer layer : layers) {
            var values = new LinkedHashMap<>(layer.values());
            for (SettingKey list : LISTS) {
                if (result.stream().anyMatch(higher -> has(higher, list))) {
                    values.keySet().removeIf(list::isOrHolds);
                }
            }
            result.add(new Layer(values, layer.lines(), layer.origin()));
        }
        return result;
    }

    private static boolean has(Layer layer, SettingKey list) {
        return layer.values().keySet().stream().anyMatch(list::isOrHolds);
    }
}
