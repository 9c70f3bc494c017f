package org.vsxibulk.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One element of {@code customer-routes} as bound, before any check. */
record RawRoute(
        @Nullable String match,
        @Nullable String extension,
        @Nullable String minLength,
        @Nullable String maxLength,
        @Nullable List<String> destinations) {}
