package org.vsxibulk.vsxi.dialect;

import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.xml.Outline;

/**
 * What is remembered of an entry, read where its texts stand: the same as of its elements, without making them. Speaks of
 * the entry that the outline has matched last. Not thread-safe.
 */
public final class OutlineFacts {

    private final Outline outline;
    private final EntryKeys keys;
    private final Fingerprint fingerprint;
    private final List<FieldCodec> gapless;
    private final PlacedFields fields;
    private final boolean hasSecrets;

    /** @param gapless key fields that no entry should lack */
    OutlineFacts(
            Outline outline,
            FieldCodecs codecs,
            EntryKeys keys,
            Fingerprint fingerprint,
            List<FieldCodec> gapless,
            SecretFields secrets) {
        this.outline = outline;
        this.keys = keys;
        this.fingerprint = fingerprint;
        this.gapless = gapless;
        this.fields = new PlacedFields(codecs.all().values(), outline);
        this.hasSecrets = !secrets.read(outline.skeleton()).isEmpty();
    }

    /** Whether an element stands in it whose text must not reach the disk. */
    public boolean hasSecrets() {
        return hasSecrets;
    }

    /** As {@link TableDialect#keyHash}. */
    public long keyHash() {
        return keys.hash(outline, fields);
    }

    /** As {@link TableDialect#fieldsHash}. */
    public long fieldsHash() {
        return fingerprint.of(outline, fields);
    }

    /** As {@link TableDialect#keyGaps}. */
    public List<Field> keyGaps() {
        List<Field> gaps = List.of();
        for (FieldCodec codec : gapless) {
            if (fields.of(codec).first(outline).isBlank()) {
                gaps = gaps.isEmpty() ? new ArrayList<>() : gaps;
                gaps.add(codec.field());
            }
        }
        return gaps;
    }
}
