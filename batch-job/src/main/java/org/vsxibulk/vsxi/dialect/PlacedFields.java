package org.vsxibulk.vsxi.dialect;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vsxibulk.vsxi.xml.Outline;

/** In which places of an outline the fields of a table stand. */
final class PlacedFields {

    /** An element that is always empty has no place. */
    private static final int NOWHERE = -1;

    private final Map<FieldCodec, Texts> fields = new IdentityHashMap<>();

    PlacedFields(Collection<FieldCodec> codecs, Outline outline) {
        for (FieldCodec codec : codecs) {
            int[] places = codec.path().read(outline.skeleton()).stream()
                    .mapToInt(number -> number.isEmpty() ? NOWHERE : Integer.parseInt(number))
                    .toArray();
            List<String> sample = codec.path().read(outline.sample()).stream()
                    .map(codec::normalised)
                    .toList();
            fields.put(codec, new Texts(codec, places, sample));
        }
    }

    Texts of(FieldCodec codec) {
        return Objects.requireNonNull(fields.get(codec));
    }

    /**
     * The texts of one field.
     *
     * @param sample those of the entry from which the outline was learned, normalised
     */
    record Texts(FieldCodec codec, int[] places, List<String> sample) {

        int count() {
            return places.length;
        }

        /** As {@link FieldCodec#normalised} gives it, for the entry that the outline has matched last. */
        String normalised(int i, Outline entry) {
            String changed = places[i] == NOWHERE ? null : entry.changed(places[i]);
            return changed == null ? sample.get(i) : codec.normalised(changed);
        }

        /** The first one; empty when there is none. */
        String first(Outline entry) {
            return places.length == 0 ? "" : normalised(0, entry);
        }
    }
}
