package org.vsxibulk.vsxi.dialect;

import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.xml.Element;

/**
 * What is sent to delete an entry.
 *
 * @param name of the entry's element
 * @param key codecs of the fields that tell two entries apart, in order
 * @param wholeEntry whether the switch wants all of it, not only its key
 */
record EntryDeletion(String name, List<FieldCodec> key, boolean wholeEntry, SecretFields secrets) {

    /** All of a live entry without masks, or only its key. An empty key field might match everything: then always all. */
    Element of(Element live) {
        return wholeEntry || hasEmptyKeyField(live) ? secrets.withoutMasks(live) : keyOnly(live);
    }

    boolean hasEmptyKeyField(Element entry) {
        return key.stream().anyMatch(codec -> isEmpty(codec, entry));
    }

    /** The fields of the key without which an entry is none; an empty number means all. */
    List<FieldCodec> gapless() {
        return key.stream()
                .filter(codec -> codec.field().kind() != Field.Kind.NUMBER)
                .toList();
    }

    /** The fields of the key that have no value in an entry, but for numbers, where an empty one means all. */
    List<Field> keyGaps(Element entry) {
        List<Field> gaps = List.of();
        for (FieldCodec codec : gapless()) {
            if (isEmpty(codec, entry)) {
                gaps = gaps.isEmpty() ? new ArrayList<>() : gaps;
                gaps.add(codec.field());
            }
        }
        return gaps;
    }

    private static boolean isEmpty(FieldCodec codec, Element entry) {
        return codec.path().first(entry).isBlank();
    }

    private Element keyOnly(Element live) {
        Element entry = Element.leaf(name, "");
        for (FieldCodec codec : key) {
            ElementPath path = codec.path();
            entry = EntryEditor.put(entry, path.segments(), path.read(live).get(0));
        }
        return entry;
    }
}
