package org.vsxibulk.sample;

/** One number of a sample customer; {@code cfa} and {@code cfnr} are empty when it has none of its own. */
record SampleDid(String number, String cfa, String cfnr) {

    SampleDid withNumber(String other) {
        return new SampleDid(other, cfa, cfnr);
    }

    SampleDid withCfa(String other) {
        return new SampleDid(number, other, cfnr);
    }

    /** E.164 digits, or 0 for a damaged number. */
    long digits() {
        return number.matches("\\+[0-9]{7,15}") ? Long.parseLong(number.substring(1)) : 0;
    }
}
