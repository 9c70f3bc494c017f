package org.vsxibulk.settings;

/** The id ranges that belong to this product on the switch. */
public record OwnedIds(IdRanges trunks, IdRanges routeTables, IdRanges digitMappingTables) {}
