package org.vsxibulk.customer;

/** Number of digits that a customer's extensions have, 2 to 7 (guide, "Extension to Extension dialing"). */
public record ExtensionLength(int digits) {

    public ExtensionLength {
        if (digits < 2 || digits > 7) {
            throw new IllegalArgumentException("not an extension length: " + digits);
        }
    }
}
