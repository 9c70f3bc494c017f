package org.vsxibulk.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Answers that no switch in order gives. */
final class Lies {

    /** What has no end has this one, so that no test waits for ever. */
    static final long GIGABYTE = 1L << 30;

    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nTransfer-Encoding: chunked";

    private Lies() {}

    /** A document of known length. */
    static LyingSwitch.Lie document(String text) {
        return answer("HTTP/1.1 200 OK", text.getBytes(UTF_8));
    }

    /** @param head status line and headers, without the length */
    static LyingSwitch.Lie answer(String head, byte[] body) {
        return out -> {
            out.write((head + "\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8));
            out.write(body);
        };
    }

    /** A document with a gigabyte of a piece in its middle. */
    static LyingSwitch.Lie gigabyte(String before, String piece, String after) {
        return out -> {
            out.write((CHUNKED + "\r\n\r\n").getBytes(UTF_8));
            chunk(out, before.getBytes(UTF_8));
            byte[] many = piece.repeat(Math.max(1, (1 << 16) / piece.length())).getBytes(UTF_8);
            for (long sent = 0; sent < GIGABYTE; sent += many.length) {
                chunk(out, many);
            }
            chunk(out, after.getBytes(UTF_8));
            out.write("0\r\n\r\n".getBytes(UTF_8));
        };
    }

    /** A header of a gigabyte, or a gigabyte of headers. */
    static LyingSwitch.Lie headers(String piece) {
        return out -> {
            out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(UTF_8));
            byte[] many = piece.repeat((1 << 16) / piece.length()).getBytes(UTF_8);
            for (long sent = 0; sent < GIGABYTE; sent += many.length) {
                out.write(many);
            }
        };
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        byte[] head = (Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8);
        byte[] whole = Arrays.copyOf(head, head.length + bytes.length + 2);
        System.arraycopy(bytes, 0, whole, head.length, bytes.length);
        whole[whole.length - 2] = '\r';
        whole[whole.length - 1] = '\n';
        out.write(whole);
    }
}
