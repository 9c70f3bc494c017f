package org.vsxibulk.vsxi.xml;

/** A document that is not well-formed, beyond the limits, or not the one expected. */
public final class BadXmlException extends RuntimeException {

    public BadXmlException(String message) {
        super(message);
    }

    public BadXmlException(String message, Throwable cause) {
        super(message, cause);
    }
}
