package org.vsxibulk.vsxi.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The markup of an entry, learned from one that the parser has read. Entries of a table mostly differ in some texts only;
 * whatever has the same markup byte for byte, and plain texts, needs no parser: it is compared with the learned entry, and
 * where it differs stands another text. Remembers the entry that was matched last. Not thread-safe.
 */
public final class Outline {

    private final byte[] sample;
    private final Places places;
    private final Element sampleEntry;
    private final Element skeleton;
    private final List<byte[]> markup;
    private final boolean isLine;
    private final int[] from;
    private final int[] to;
    private final @Nullable String[] texts;
    /** The match in which a place had another text last. */
    private final int[] changedIn;

    private int matches;
    private byte[] document = {};
    private int start;
    private int end;

    private Outline(byte[] sample, Places places, Element sampleEntry, Element skeleton, List<byte[]> markup) {
        this.sample = sample;
        this.places = places;
        this.sampleEntry = sampleEntry;
        this.skeleton = skeleton;
        this.markup = markup;
        this.isLine = Arrays.equals(sample, ElementWriter.toText(sampleEntry).getBytes(StandardCharsets.UTF_8));
        this.from = new int[places.count()];
        this.to = new int[places.count()];
        this.texts = new String[places.count()];
        this.changedIn = new int[places.count()];
    }

    /**
     * @param sample bytes of an entry
     * @param read what the parser read from them
     * @return none when texts of it cannot be replaced where they stand
     */
    static Optional<Outline> of(byte[] sample, Element read) {
        Optional<Places> places = Places.in(sample);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Places texts = places.get();
        // the parser itself says which text stands where: it reads the entry with the numbers of the places as texts
        Element skeleton = EntryStream.entry(texts.filled(sample, Integer::toString));
        if (!replaced(skeleton, number -> texts.text(sample, Integer.parseInt(number)))
                .equals(read)) {
            return Optional.empty();
        }
        return Optional.of(new Outline(sample, texts, read, skeleton, markup(skeleton)));
    }

    private static Element replaced(Element element, UnaryOperator<String> text) {
        if (element.children().isEmpty()) {
            return element.text().isEmpty() ? element : element.withText(text.apply(element.text()));
        }
        return element.withChildren(
                element.children().stream().map(child -> replaced(child, text)).toList());
    }

    /** What {@link ElementWriter} writes before, between and behind the texts. */
    private static List<byte[]> markup(Element skeleton) {
        byte[] line = ElementWriter.toText(skeleton).getBytes(StandardCharsets.UTF_8);
        Places all = Places.in(line).orElseThrow();
        List<byte[]> pieces = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < all.count(); i++) {
            if (all.to()[i] > all.from()[i]) {
                pieces.add(Arrays.copyOfRange(line, done, all.from()[i]));
                done = all.to()[i];
            }
        }
        pieces.add(Arrays.copyOfRange(line, done, line.length));
        return pieces;
    }

    /** The entry from which the markup was learned. */
    public Element sample() {
        return sampleEntry;
    }

    /** The same with the numbers of the places in the place of texts; only an element that can have none is empty. */
    public Element skeleton() {
        return skeleton;
    }

    /**
     * Where the entry ends that begins at a position; -1 when it has another markup, or a text that is not plain, or does not
     * end before the limit. Its texts can be asked for until the bytes change.
     */
    int match(byte[] bytes, int begin, int limit) {
        matches++;
        int ours = 0;
        int theirs = begin;
        int place = 0;
        while (true) {
            int same = Arrays.mismatch(sample, ours, sample.length, bytes, theirs, limit);
            if (same < 0 || ours + same == sample.length) {
                document = bytes;
                start = begin;
                end = theirs + sample.length - ours;
                return end;
            }
            int differs = ours + same;
            while (place < places.count() && places.to()[place] < differs) {
                place++;
            }
            if (place == places.count() || places.from()[place] > differs) {
                return -1;
            }
            from[place] = theirs + places.from()[place] - ours;
            to[place] = PlainText.end(bytes, from[place], limit);
            if (to[place] < 0) {
                return -1;
            }
            changedIn[place] = matches;
            texts[place] = null;
            theirs = to[place];
            ours = places.to()[place++];
        }
    }

    /** Where the entry that was matched last ends. */
    int end() {
        return end;
    }

    /** The text in a place of the entry that was matched last; null when it is the sample's. */
    public @Nullable String changed(int place) {
        if (changedIn[place] != matches) {
            return null;
        }
        String text = texts[place];
        if (text == null) {
            text = PlainText.of(document, from[place], to[place]);
            texts[place] = text;
        }
        return text;
    }

    /** As {@link ElementWriter} writes the entry that was matched last. */
    void write(Utf8 out) {
        if (isLine) {
            out.bytes(document, start, end);
            return;
        }
        for (int i = 0; i < places.count(); i++) {
            out.bytes(markup.get(i), 0, markup.get(i).length);
            if (changedIn[i] == matches) {
                out.bytes(document, from[i], to[i]);
            } else {
                out.bytes(sample, places.from()[i], places.to()[i]);
            }
        }
        byte[] last = markup.get(places.count());
        out.bytes(last, 0, last.length);
    }
}
