package org.vsxibulk.simulator.wire;

/** What the switch says, before it becomes HTTP. A new kind of failure is a new case here. */
public sealed interface Answer {
    /** Number of entries in the request or in the answer, for the log. */
    int entries();

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

    /** Text for a person or a test, from the back door. */
    record Plain(int status, String contentType, String text) implements Answer {
        @Override
        public int entries() {
            return 0;
        }
    }
}
