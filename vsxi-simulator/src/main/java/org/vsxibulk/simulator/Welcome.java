package org.vsxibulk.simulator;

import java.util.stream.Collectors;

/** The lines that a person reads when the simulator is ready. */
final class Welcome {
    private Welcome() {}

    static String text(Simulator simulator, Login login) {
        String holds = simulator.tables().stream()
                .map(table -> simulator.size(table) + " " + table)
                .collect(Collectors.joining(", "));
        String faults = simulator.faults().rules().stream()
                .map(fault -> "  fault %-5d  %s\n".formatted(fault.id(), fault.rule()))
                .collect(Collectors.joining());
        return """
                The VSXi simulator answers. Ctrl-C ends it.
                  url          %s
                  fingerprint  %s
                  certificate  %s
                  user         %s
                  password     %s
                  holds        %s
                %sNext, in another terminal:
                  export VSXI_URL=%s VSXI_USER=%s VSXI_PASSWORD=%s
                  export VSXI_BULK_SWITCH_TLS_FINGERPRINT=%s
                  %s
                  curl --cacert %s -u "$VSXI_USER:$VSXI_PASSWORD" "$VSXI_URL/SSConfig/webresources/stats/realtime"
                """.formatted(
                        simulator.url(),
                        simulator.fingerprint(),
                        simulator.certificate(),
                        login.user(),
                        login.random()
                                ? login.password() + "   (made for this run; VSXI_PASSWORD chooses another)"
                                : "as in VSXI_PASSWORD",
                        holds,
                        faults,
                        simulator.url(),
                        login.user(),
                        login.random() ? login.password() : "...",
                        simulator.fingerprint(),
                        PlanLine.of(simulator.personality()),
                        simulator.certificate());
    }
}
