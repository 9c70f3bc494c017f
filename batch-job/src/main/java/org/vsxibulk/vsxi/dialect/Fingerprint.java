package org.vsxibulk.vsxi.dialect;

import java.util.Arrays;
import java.util.List;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Hashing;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.Outline;

/** A hash over the compared fields of an entry: equal ones are as desired, and need no comparison field by field. */
final class Fingerprint {

    private static final long SEED = -1;
    private static final char VALUE = '\u0002';

    private final List<FieldCodec> compared;
    /** What stands in the hash for the field itself, in the order of {@link #compared}. */
    private final long[] marks;

    private final List<Field> secrets;

    /** @param codecs of all fields of the table */
    Fingerprint(Table table, List<FieldCodec> codecs) {
        this.compared = codecs.stream()
                .filter(codec -> codec.field().kind() != Field.Kind.SECRET)
                .filter(codec -> !codec.field().readOnly())
                .toList();
        this.marks = compared.stream()
                .mapToLong(codec -> Hashing.of(codec.field().word(), SEED))
                .toArray();
        this.secrets = Arrays.stream(Field.values())
                .filter(field -> field.table() == table && field.kind() == Field.Kind.SECRET)
                .toList();
    }

    /**
     * Whether the hash says all about the desired entry: it has every field of the hash, and no secret that could make it a
     * change, since no hash of a secret is kept.
     */
    boolean covers(DesiredEntry entry, boolean secretsMatter) {
        for (FieldCodec codec : compared) {
            if (!entry.owned().containsKey(codec.field())) {
                return false;
            }
        }
        for (Field secret : secrets) {
            if (secretsMatter && entry.owned().containsKey(secret)) {
                return false;
            }
        }
        return true;
    }

    long of(Element entry) {
        long hash = Hashing.begin(SEED);
        for (int c = 0; c < marks.length; c++) {
            FieldCodec codec = compared.get(c);
            hash = Hashing.add(hash, marks[c]);
            if (!codec.path().repeats()) {
                Element at = ElementPath.walk(entry, codec.path().segments());
                hash = at == null ? hash : value(hash, codec.normalised(at.text()));
            } else {
                for (String text : codec.path().read(entry)) {
                    hash = value(hash, codec.normalised(text));
                }
            }
        }
        return Hashing.end(hash);
    }

    /** Of the entry that an outline has matched last. */
    long of(Outline entry, PlacedFields fields) {
        long hash = Hashing.begin(SEED);
        for (int c = 0; c < marks.length; c++) {
            FieldCodec codec = compared.get(c);
            hash = Hashing.add(hash, marks[c]);
            PlacedFields.Texts texts = fields.of(codec);
            for (int i = 0; i < texts.count(); i++) {
                hash = value(hash, texts.normalised(i, entry));
            }
        }
        return Hashing.end(hash);
    }

    /** Of an entry that the hash {@linkplain #covers covers}. */
    long of(DesiredEntry entry) {
        long hash = Hashing.begin(SEED);
        for (int c = 0; c < marks.length; c++) {
            FieldCodec codec = compared.get(c);
            hash = Hashing.add(hash, marks[c]);
            for (String value : entry.owned().get(codec.field())) {
                hash = value(hash, codec.normalised(codec.write(value)));
            }
        }
        return Hashing.end(hash);
    }

    private static long value(long hash, String text) {
        return Hashing.add(Hashing.add(hash, VALUE), text);
    }
}
