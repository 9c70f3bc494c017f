package org.vsxibulk.report;

import java.util.List;

public final class ScreenSummary {
    private ScreenSummary() {}

    public static List<String> of(RunResult result) {
        java.util.List<String> l = new java.util.ArrayList<>();
        l.add(result.outcome() + " " + result.messages());
        result.steps().forEach(s -> l.add(s.toString()));
        result.audit().ifPresent(a -> {
            l.add(a.rules().toString());
            a.first().stream().limit(10).forEach(f -> l.add(f.toString()));
        });
        l.add(result.run().folder() + " " + result.requests());
        return l;
    }
}
