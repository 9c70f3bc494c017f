package org.vsxibulk.settings;

/**
 * The universal loop trunk that carries calls of unreachable customers to an off-net number (guide, CFNR).
 *
 * @param trunkId the loop trunk, which exists already on the switch
 * @param address a real virtual IP of the switch; the last FQDN/IP of every trunk with CFNR
 * @param digitMappingTable the loop trunk's own digit mapping table: one entry per forwarded DID
 */
public record Loop(int trunkId, String address, int digitMappingTable) {}
