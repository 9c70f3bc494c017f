package org.vsxibulk.simulator.wire;

/**
 * An answer as HTTP.
 *
 * @param code the answer code of the configuration service; equal to the status when there is none
 * @param applied entries that a write applied
 */
public record HttpAnswer(int status, int code, String contentType, byte[] body, int entries, int applied) {}
