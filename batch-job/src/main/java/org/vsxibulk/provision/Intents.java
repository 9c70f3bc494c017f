package org.vsxibulk.provision;

import java.util.Optional;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.plan.Step;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.EntryLine;

/** Makes the entries that the lines of one step speak of. For the lines of a plan in their order; not thread-safe. */
public final class Intents {

    private final Part part;
    private final boolean deletes;
    private final TableDialect table;
    private final DesiredLookup lookup;
    private final EntryLine text = new EntryLine();

    /** @param table of the step */
    public Intents(Step step, TableDialect table, DesiredLookup lookup) {
        this.part = step.part();
        this.deletes = step.deletes();
        this.table = table;
        this.lookup = lookup;
    }

    /** @throws IllegalStateException when the input does not want what the line says */
    public Intent of(PlanLine line) {
        if (deletes) {
            return new Intent(line, Optional.empty(), Optional.empty());
        }
        DesiredEntry desired = lookup.find(part, line)
                .orElseThrow(() -> new IllegalStateException("the plan has an entry that the input does not want: "
                        + line.key() + " of " + line.customer()));
        return new Intent(
                line,
                Optional.of(desired),
                line.action() == ChangeAction.CREATE ? Optional.of(created(desired)) : Optional.empty());
    }

    private NewEntry created(DesiredEntry desired) {
        Element entry = table.create(desired);
        return new NewEntry(entry, text.of(entry).copy());
    }
}
