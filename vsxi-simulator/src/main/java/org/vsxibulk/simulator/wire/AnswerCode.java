package org.vsxibulk.simulator.wire;

/** Where the configuration service says its return code; what REST does is unknown (contract, section 1). */
public enum AnswerCode {
    /** As the HTTP status, and in the body. */
    STATUS,
    /** In the body of an HTTP 200. */
    BODY
}
