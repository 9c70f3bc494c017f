package org.vsxibulk.adopt.check;

import java.util.List;
import org.vsxibulk.vsxi.Hashing;
import org.vsxibulk.vsxi.dialect.SecretFields;
import org.vsxibulk.vsxi.xml.Element;

/** What a download shows in the place of secrets, counted. Keeps no secret. */
final class SecretFacts {

    /** A text of one and the same character, for example {@code ****}. */
    private static final String LIKE_A_MASK = "(.)\\1{2,}";

    private final SecretFields fields;
    private int clear;
    private int masked;
    private int absent;
    private int likeMasks;
    private long firstHash;
    private boolean differ;

    SecretFacts(SecretFields fields) {
        this.fields = fields;
    }

    void look(Element entry) {
        List<String> texts = fields.read(entry);
        absent += texts.isEmpty() ? 1 : 0;
        texts.forEach(this::look);
    }

    private void look(String text) {
        if (fields.isMask(text)) {
            masked++;
            return;
        }
        long hash = Hashing.of(text, 0);
        differ |= clear > 0 && hash != firstHash;
        firstHash = hash;
        likeMasks += text.matches(LIKE_A_MASK) ? 1 : 0;
        clear++;
    }

    boolean none() {
        return fields.paths().isEmpty();
    }

    boolean shownInClear() {
        return fields.shownInClear();
    }

    /** Texts that are not the mask of the dialect. */
    int clear() {
        return clear;
    }

    int masked() {
        return masked;
    }

    /** Entries that show none. */
    int absent() {
        return absent;
    }

    /** Of the {@link #clear()} ones: how many look like a mask that the dialect does not know. */
    int likeMasks() {
        return likeMasks;
    }

    /** Whether all {@link #clear()} ones are one and the same text. */
    boolean allTheSame() {
        return !differ;
    }
}
