package org.vsxibulk.customer;

/** Where calls are forwarded: an off-net number, or an extension of the customer itself. */
public sealed interface ForwardTarget {

    /** An off-net number. */
    record OffNet(Did number) implements ForwardTarget {
        @Override
        public String toString() {
            return number.toString();
        }
    }

    /** An extension of the customer, 2 to 7 digits, leading zeros kept. */
    record OnNet(String extension) implements ForwardTarget {
        public OnNet {
            if (!extension.matches("[0-9]{2,7}")) {
                throw new IllegalArgumentException("not an extension: " + extension);
            }
        }

        @Override
        public String toString() {
            return extension;
        }
    }

    /** One number for both kinds: E.164 digits, or a negative number whose digits are a 1 followed by the extension. */
    default long pack() {
        if (this instanceof OffNet offNet) {
            return offNet.number().digits();
        }
        return -Long.parseLong("1" + ((OnNet) this).extension());
    }

    /** The reverse of {@link #pack()}. */
    static ForwardTarget unpack(long packed) {
        return packed > 0
                ? new OffNet(new Did(packed))
                : new OnNet(Long.toString(-packed).substring(1));
    }
}
