package org.vsxibulk.bench;

/**
 * What all subjects are compared in.
 *
 * @param latency that every answer of the switch waits, in milliseconds
 */
record Case(Size size, int latency) {

    @Override
    public String toString() {
        return size + ", " + latency + " ms";
    }
}
