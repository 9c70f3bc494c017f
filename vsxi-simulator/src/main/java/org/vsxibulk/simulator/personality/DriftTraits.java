package org.vsxibulk.simulator.personality;

import java.util.List;

/**
 * What a drift does behind the operator's back.
 *
 * @param remove where an entry may be taken away: field with the id that must be in the range; the first table that has one
 * @param changeIn field with the id of the entry that is changed
 * @param changePath path of the value that is changed
 * @param addIn field with the id of the entry that is added
 * @param addDocument the added entry, with {@code ${id}} for its id
 * @param ids fields in which an unused id must not occur
 */
public record DriftTraits(
        List<FieldPath> remove,
        FieldPath changeIn,
        String changePath,
        FieldPath addIn,
        String addDocument,
        List<FieldPath> ids) {
    public DriftTraits {
        remove = List.copyOf(remove);
        ids = List.copyOf(ids);
    }
}
