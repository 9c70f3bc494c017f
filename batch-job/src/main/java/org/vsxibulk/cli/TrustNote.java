package org.vsxibulk.cli;

import java.io.PrintWriter;
import org.vsxibulk.settings.Tls;

/** Says loudly that any certificate is trusted. */
final class TrustNote {

    private TrustNote() {}

    static void tell(Tls tls, PrintWriter err) {
        if (tls.insecure()) {
            boolean decided = tls.fingerprint().isPresent() || tls.caFile().isPresent();
            err.println(
                    decided
                            ? "NOTE: --insecure has no effect: the settings say which certificate is trusted"
                            : "WARNING: any certificate is trusted (--insecure): somebody in between could read the password"
                                    + " and change the answers");
        }
    }
}
