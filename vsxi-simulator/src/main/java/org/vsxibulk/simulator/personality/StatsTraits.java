package org.vsxibulk.simulator.personality;

/**
 * Where the statistics find what they tell about trunks and SIP users.
 *
 * @param rowsElement element around the rows: {@code table}, or {@code table_data} in newer releases
 * @param trunkTable token of the table of trunks
 * @param trunkId path of a trunk's id
 * @param trunkName path of a trunk's name
 * @param trunkAddress path of a trunk's first address
 * @param trunkCapacity path of a trunk's capacity
 * @param trunkCps path of a trunk's limit of calls per second
 * @param userTable token of the table of SIP users
 * @param userName path of a user's name
 * @param userDomain path of a user's domain
 */
public record StatsTraits(
        String rowsElement,
        String trunkTable,
        String trunkId,
        String trunkName,
        String trunkAddress,
        String trunkCapacity,
        String trunkCps,
        String userTable,
        String userName,
        String userDomain) {}
