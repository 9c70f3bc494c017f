package org.vsxibulk.bench;

/**
 * What a process took, all its children included.
 *
 * @param wall seconds from exec to exit
 * @param cpu seconds in user and kernel mode
 * @param peakRss most memory in bytes; 0 when this system does not tell
 */
record Cost(double wall, double cpu, long peakRss) {}
