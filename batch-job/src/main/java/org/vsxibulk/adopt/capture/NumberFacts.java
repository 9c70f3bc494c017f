package org.vsxibulk.adopt.capture;

/** How numbers are written on the switch, or in one of its tables. */
record NumberFacts(Fact form, Fact countryCode, Fact foreignPrefix, Fact allNumbers) {}
