package org.vsxibulk.provision;

import org.vsxibulk.vsxi.xml.Element;

/**
 * An entry that the switch has not got yet.
 *
 * @param line the entry as it is sent
 */
public record NewEntry(Element entry, byte[] line) {}
