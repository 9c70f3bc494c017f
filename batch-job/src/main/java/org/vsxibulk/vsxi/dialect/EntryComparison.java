package org.vsxibulk.vsxi.dialect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.FieldDifference;
import org.vsxibulk.vsxi.xml.Element;

/** Holds the owned fields of a desired entry against a live one, in the form in which values are compared. */
record EntryComparison(FieldCodecs codecs, SecretFields secrets) {

    /**
     * The owned fields that are not as desired, in the order of {@link Field}.
     *
     * @param unverifiableToo with secrets of which nobody can tell
     */
    List<FieldDifference> differences(DesiredEntry desired, Element live, boolean unverifiableToo) {
        List<FieldDifference> differences = new ArrayList<>();
        desired.owned().forEach((field, values) -> {
            FieldCodec codec = codecs.find(field);
            if (codec != null) {
                List<String> wanted = codec.write(values);
                List<String> there = codec.path().read(live);
                if (!same(codec, wanted, there, unverifiableToo)) {
                    differences.add(new FieldDifference(field, there, wanted));
                }
            }
        });
        return differences;
    }

    private boolean same(FieldCodec codec, List<String> wanted, List<String> there, boolean unverifiableToo) {
        if (codec.field().kind() != Field.Kind.SECRET) {
            return codec.normalised(wanted).equals(codec.normalised(there));
        }
        return secrets.unverifiable(there) ? !unverifiableToo : there.get(0).equals(wanted.get(0));
    }

    /** Whether two texts of the switch say the same where an owned field stands; elsewhere only equal ones do. */
    boolean same(DesiredEntry desired, List<String> path, String one, String other) {
        return one.equals(other)
                || desired.owned().keySet().stream()
                        .map(codecs::find)
                        .filter(codec ->
                                codec != null && codec.path().segments().equals(path))
                        .anyMatch(codec -> codec.normalised(one).equals(codec.normalised(other)));
    }

    /** The owned fields as the switch would show them; secrets hidden. */
    Map<Field, List<String>> wire(DesiredEntry desired) {
        Map<Field, List<String>> wire = new EnumMap<>(Field.class);
        desired.owned().forEach((field, values) -> {
            if (codecs.has(field)) {
                boolean secret = field.kind() == Field.Kind.SECRET;
                wire.put(field, secret ? List.of("[secret]") : codecs.get(field).write(values));
            }
        });
        return wire;
    }
}
