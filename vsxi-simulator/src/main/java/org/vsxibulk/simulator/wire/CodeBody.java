package org.vsxibulk.simulator.wire;

import java.nio.charset.StandardCharsets;
import org.vsxibulk.simulator.personality.Personality;
import org.vsxibulk.simulator.xml.XmlBytes;

/** The body that carries an answer code, in the words of a personality. */
public final class CodeBody {
    private CodeBody() {}

    /** The body for a code and a message, which is escaped. */
    public static byte[] of(Personality personality, int code, String message) {
        byte[] utf8 = message.getBytes(StandardCharsets.UTF_8);
        String escaped = new XmlBytes(64).text(utf8, 0, utf8.length).toString();
        return personality
                .codeBody()
                .replace("${code}", String.valueOf(code))
                .replace("${message}", escaped)
                .getBytes(StandardCharsets.UTF_8);
    }
}
