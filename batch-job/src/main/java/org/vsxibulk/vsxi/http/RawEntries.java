package org.vsxibulk.vsxi.http;

import org.vsxibulk.vsxi.xml.Element;

/** Takes the entries of a download, one after another. */
public interface RawEntries {

    /** The download begins, maybe not for the first time: what came before does not count. */
    void begin();

    void entry(Element entry);
}
