package org.vsxibulk.simulator;

/** The simulator cannot start; the message is one line for a person. */
public final class SimulatorFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SimulatorFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
