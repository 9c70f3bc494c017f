package org.vsxibulk.customer.rule;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** Call forward always that leads back to where it began, over several customers. */
final class CfaLoop implements BaseCheck {

    static final Rule RULE = Rule.error(
            "cfa-loop",
            "CFA must not lead from customer to customer back to where it began.",
            "Break the chain at one of its customers.");

    private static final int SHOWN = 6;

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(List<Enlisted> base, Surroundings around, Problems problems) {
        if (base.stream().allMatch(row -> row.cfa().isEmpty())) {
            return;
        }
        CfaGraph graph = CfaGraph.of(base);
        for (int[] loop : graph.loops()) {
            // inside one customer the target is an own number, which has a rule of its own
            if (Arrays.stream(loop).map(graph::row).distinct().count() > 1) {
                report(base, graph, loop, problems);
            }
        }
    }

    private static void report(List<Enlisted> base, CfaGraph graph, int[] loop, Problems problems) {
        var told = new HashSet<Integer>();
        for (int i = 0; i < loop.length; i++) {
            int row = graph.row(loop[i]);
            if (told.add(row)) {
                String number = "+" + graph.number(loop[i]);
                new Report(problems, base.get(row).draft().row())
                        .add(RULE, Column.CFA, number, "CFA comes back: " + chain(base, graph, loop, i));
            }
        }
    }

    private static String chain(List<Enlisted> base, CfaGraph graph, int[] loop, int start) {
        var chain = new StringBuilder();
        for (int i = 0; i < loop.length && i < SHOWN; i++) {
            int node = loop[(start + i) % loop.length];
            chain.append("'+").append(graph.number(node)).append("' of ");
            chain.append(base.get(graph.row(node)).draft().nickname()).append(" to ");
        }
        return chain.append(loop.length > SHOWN ? "… to " : "")
                .append("'+" + graph.number(loop[start]) + "'")
                .toString();
    }
}
