package org.vsxibulk.vsxi.xml;

/** White space between tags (XML 1.0, section 2.3). */
final class XmlSpace {

    private XmlSpace() {}

    /** The first position that is none. */
    static int end(byte[] bytes, int from, int limit) {
        int at = from;
        while (at < limit && isSpace(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
