package org.vsxibulk.provision;

import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.vsxi.xml.Element;

/** A change that is ready to be sent: the whole entry as it should be afterwards. */
record Prepared(PlanLine line, Element entry) {}
