package org.vsxibulk.customer.csv;

/**
 * What is taken from an input file at most, so that no file fills the memory; rows and numbers are limited in the settings
 * ({@code input.max-rows}, {@code input.max-numbers}).
 */
public final class FileLimits {

    /** Bytes of a line that are kept. */
    public static final int LINE = 8 << 20;

    /** Characters of a cell. */
    public static final int CELL = 1 << 20;

    /** Fields of a line: many empty ones take more memory than they have bytes. */
    public static final int FIELDS = 1_000;

    private FileLimits() {}
}
