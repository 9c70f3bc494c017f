package org.vsxibulk.vsxi;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.DialectLoader;

/** Dialects that exist for tests only. */
public final class TestDialects {

    private TestDialects() {}

    /** Documents as the public ones are (contract section 2). */
    public static Dialect plain() {
        return DialectLoader.load(folder("plain"));
    }

    /** Everything that may differ does: names, nesting, words, number forms. */
    public static Dialect other() {
        return DialectLoader.load(folder("other"));
    }

    public static Path folder(String name) {
        try {
            URL yaml = Objects.requireNonNull(
                    TestDialects.class.getResource("/dialects/" + name + "/" + DialectLoader.FILE));
            return Objects.requireNonNull(Path.of(yaml.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
