package org.vsxibulk.settings;

/**
 * What a new trunk gets when its row says nothing.
 *
 * @param capacity simultaneous calls, 0 or more
 * @param cpsLimit calls per second, 0 or more
 * @param port SIP port, 1 to 65,535
 */
public record TrunkDefaults(int capacity, int cpsLimit, int port) {}
