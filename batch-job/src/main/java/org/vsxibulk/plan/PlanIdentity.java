package org.vsxibulk.plan;

/** What a plan was made from: hashes of the input files, the dialect folder and the settings that shape entries. */
public record PlanIdentity(String input, String dialect, String settings) {}
