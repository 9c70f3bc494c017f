package org.vsxibulk.adopt.check;

import java.util.Optional;
import org.vsxibulk.settings.Tls;
import org.vsxibulk.vsxi.http.SeenCertificate;

/** How the switch's certificate is trusted, and what to type to pin it. */
final class TrustedSwitch {

    private TrustedSwitch() {}

    static void judge(Tls tls, Optional<SeenCertificate> certificate, Lines lines) {
        String shown = certificate
                .map(seen -> "; its certificate has the SHA-256 fingerprint " + seen.fingerprint())
                .orElse("");
        if (certificate.isEmpty()) {
            lines.yellow(
                    "trust",
                    "",
                    "no TLS: anybody in between can read the password and change the answers",
                    "use https");
        } else if (tls.fingerprint().isPresent()) {
            lines.green(
                    "trust",
                    "the certificate with the pinned fingerprint "
                            + certificate.get().fingerprint());
        } else if (tls.caFile().isPresent()) {
            lines.green("trust", "signed by what is in " + tls.caFile().get() + shown);
        } else if (tls.insecure()) {
            lines.yellow(
                    "trust",
                    "",
                    "any certificate is trusted (--insecure)" + shown,
                    "compare it with what the switch's own administration shows, then pin it:\n"
                            + pin(certificate.get()));
        } else {
            lines.green("trust", "signed by an authority that this machine knows" + shown);
        }
    }

    /** The switch is not asked anything more. */
    static void judgeUntrusted(String reason, Optional<SeenCertificate> certificate, Lines lines) {
        lines.red(
                "trust",
                "",
                "the certificate is not trusted: " + reason
                        + certificate
                                .map(seen -> "; it has the SHA-256 fingerprint " + seen.fingerprint())
                                .orElse(""),
                certificate
                        .map(seen -> "when the switch's own administration shows the same fingerprint, pin it in the"
                                + " settings, otherwise somebody stands in between:\n" + pin(seen))
                        .orElse("see switch.tls in the settings"));
    }

    private static String pin(SeenCertificate certificate) {
        return "switch.tls.fingerprint: \"" + certificate.fingerprint() + "\"";
    }
}
