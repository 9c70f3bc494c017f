package org.vsxibulk.vsxi.dialect;

import java.util.List;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Hashing;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.Outline;

/** The key of an entry as a text, and the hash of that text without making it. */
final class EntryKeys {

    private final long seed;
    private final List<FieldCodec> fields;
    private final List<String> words;

    EntryKeys(Table table, List<FieldCodec> fields) {
        this.seed = table.ordinal();
        this.fields = List.copyOf(fields);
        this.words = fields.stream()
                .map(codec ->
                        (codec == fields.get(0) ? "" : " ") + codec.field().word() + "=")
                .toList();
    }

    String text(Element entry) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            text.append(words.get(i)).append(value(i, entry));
        }
        return text.toString();
    }

    String text(DesiredEntry entry) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            text.append(words.get(i)).append(value(i, entry));
        }
        return text.toString();
    }

    /** As {@link org.vsxibulk.vsxi.EntryKey#hash} of the text. */
    long hash(Element entry) {
        long hash = Hashing.begin(seed);
        for (int i = 0; i < fields.size(); i++) {
            hash = Hashing.add(Hashing.add(hash, words.get(i)), value(i, entry));
        }
        return Hashing.end(hash);
    }

    /** As {@link org.vsxibulk.vsxi.EntryKey#hash} of the text. */
    long hash(Outline entry, PlacedFields places) {
        long hash = Hashing.begin(seed);
        for (int i = 0; i < fields.size(); i++) {
            hash = Hashing.add(
                    Hashing.add(hash, words.get(i)), places.of(fields.get(i)).first(entry));
        }
        return Hashing.end(hash);
    }

    /** As {@link org.vsxibulk.vsxi.EntryKey#hash} of the text. */
    long hash(DesiredEntry entry) {
        long hash = Hashing.begin(seed);
        for (int i = 0; i < fields.size(); i++) {
            hash = Hashing.add(Hashing.add(hash, words.get(i)), value(i, entry));
        }
        return Hashing.end(hash);
    }

    private String value(int i, Element entry) {
        FieldCodec codec = fields.get(i);
        return codec.normalised(codec.path().first(entry));
    }

    private String value(int i, DesiredEntry entry) {
        FieldCodec codec = fields.get(i);
        return codec.normalised(codec.write(entry.value(codec.field())));
    }
}
