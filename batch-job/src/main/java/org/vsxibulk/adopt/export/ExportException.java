package org.vsxibulk.adopt.export;

/** The files of an export cannot be read with the settings as they are; the message says which of them is in the way. */
public final class ExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExportException(String message) {
        super(message);
    }
}
