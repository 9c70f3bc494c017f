package org.vsxibulk.vsxi;

import java.util.List;

/**
 * A field of a live entry that is not as desired, in the switch's own words.
 *
 * @param live what is there; empty when the element is absent
 * @param desired what should be there
 */
public record FieldDifference(Field field, List<String> live, List<String> desired) {

    public String liveText() {
        return text(live);
    }

    public String desiredText() {
        return text(desired);
    }

    private String text(List<String> values) {
        return field.kind() == Field.Kind.SECRET ? "[secret]" : String.join(";", values);
    }
}
