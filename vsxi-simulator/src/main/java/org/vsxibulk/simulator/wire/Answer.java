package org.vsxibulk.simulator.wire;

import java.time.Duration;
import java.util.Map;

/** What the switch says, before it becomes HTTP. A new kind of failure is a new case here. */
public sealed interface Answer {
    /** Number of entries in the request or in the answer, for the log. */
    int entries();

    /** Entries that the switch holds or dropped because of the request, whatever the client is told. */
    default int applied() {
        return 0;
    }

    /** A document that was asked for. */
    record Document(byte[] xml, int entries) implements Answer {}

    /**
     * A return code of the configuration service (contract, section 1: 200, 300, 400, 402).
     *
     * @param entries entries in the request
     * @param applied entries that the switch holds or dropped because of it
     */
    record Code(int code, String message, int entries, int applied) implements Answer {
        /** The request was refused as a whole. */
        static Code refused(String message, int entries) {
            return new Code(400, message, entries, 0);
        }
    }

    /** What the web server in front of the service says itself: always an HTTP status. */
    record WebServer(int status, String message) implements Answer {
        @Override
        public int entries() {
            return 0;
        }
    }

    /**
     * Any HTTP answer at all, also one that no healthy switch gives.
     *
     * @param code the answer code that the log shows
     */
    record Raw(
            int status,
            int code,
            String contentType,
            Map<String, String> headers,
            byte[] body,
            int entries,
            int applied)
            implements Answer {
        public Raw {
            headers = Map.copyOf(headers);
        }
    }

    /** No answer: the connection is reset. */
    record Reset(int entries, int applied) implements Answer {}

    /** An answer that comes late, by so much more than the latency. */
    record Late(Answer answer, Duration delay) implements Answer {
        @Override
        public int entries() {
            return answer.entries();
        }

        @Override
        public int applied() {
            return answer.applied();
        }
    }

    /** Text for a person or a test, from the back door. */
    record Plain(int status, String contentType, String text) implements Answer {
        @Override
        public int entries() {
            return 0;
        }
    }
}
