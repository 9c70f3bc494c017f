package org.vsxibulk.customer;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The input files.
 *
 * @param customersCsv one row a customer
 * @param didsCsv the long form for customers with many numbers, one row a number
 */
public record CustomerFiles(Path customersCsv, Optional<Path> didsCsv) {}
