package org.vsxibulk.settings;

import java.nio.file.Path;

/**
 * Where runs leave their traces.
 *
 * @param state one folder a switch: database and lock
 * @param reports one folder a run
 */
public record Folders(Path state, Path reports) {}
