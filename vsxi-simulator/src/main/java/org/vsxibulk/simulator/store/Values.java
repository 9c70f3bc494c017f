package org.vsxibulk.simulator.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.vsxibulk.simulator.xml.Element;
import org.vsxibulk.simulator.xml.XmlBytes;

/** The texts of an entry's leaves in one array of bytes: each one's length (7 bits a byte), then its UTF-8. */
final class Values {
    private Values() {}

    static byte[] of(Element entry) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(128);
        pack(entry, packed);
        return packed.toByteArray();
    }

    private static void pack(Element element, ByteArrayOutputStream packed) {
        if (element.isLeaf()) {
            byte[] text = element.text().getBytes(StandardCharsets.UTF_8);
            int rest = text.length;
            for (; rest > 0x7f; rest >>>= 7) {
                packed.write(rest & 0x7f | 0x80);
            }
            packed.write(rest);
            packed.write(text, 0, text.length);
        } else {
            element.children().forEach(child -> pack(child, packed));
        }
    }

    /** Walks over packed values. Not for use by two threads. */
    static final class Cursor {
        private final byte[] packed;
        private int position;

        Cursor(byte[] packed) {
            this.packed = packed;
        }

        String next() {
            int length = length();
            String text = new String(packed, position, length, StandardCharsets.UTF_8);
            position += length;
            return text;
        }

        void skip() {
            int length = length();
            position += length;
        }

        void writeNext(XmlBytes out) {
            int length = length();
            out.text(packed, position, length);
            position += length;
        }

        private int length() {
            int length = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = packed[position++];
                length |= (b & 0x7f) << shift;
                if (b >= 0) {
                    return length;
                }
            }
        }
    }
}
