package org.vsxibulk.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A story that every run of the suite tells to both switches; the value says what of the dialect it meets. All others that are
 * not {@link OnePersonality} are told again by {@code ./run.sh test --contrary}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("every-personality")
@interface EveryPersonality {
    String value();
}
