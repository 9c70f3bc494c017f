package org.vsxibulk.job;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.history.ChunkLedger;
import org.vsxibulk.history.OwnedTrunks;
import org.vsxibulk.history.Reject;
import org.vsxibulk.plan.Step;
import org.vsxibulk.provision.DeletionChecks;
import org.vsxibulk.provision.DesiredLookup;
import org.vsxibulk.provision.Provisioner;
import org.vsxibulk.provision.ReferenceChecks;
import org.vsxibulk.provision.Rejection;

/** What the writing steps of a run share: made when the first of them has something to write. */
final class Provisioning {

    private final RunSession session;
    private final ChunkLedger ledger;
    private final OwnedTrunks owned;
    private final long run;
    private @Nullable Provisioner provisioner;

    Provisioning(RunSession session, ChunkLedger ledger, OwnedTrunks owned, long run) {
        this.session = session;
        this.ledger = ledger;
        this.owned = owned;
        this.run = run;
    }

    RunSession session() {
        return session;
    }

    ProvisionWriter writer(Step step) {
        return new ProvisionWriter(step, this::provisioner, ledger, owned, run, session);
    }

    private Provisioner provisioner() {
        if (provisioner == null) {
            RunRequest request = session.request();
            Blueprint blueprint = new Blueprint(request.settings(), request.dialect());
            provisioner = new Provisioner(
                    session.client(),
                    new DesiredLookup(
                            blueprint, request.dialect(), session.base().customers()),
                    session.tables(),
                    session.stop()::pause,
                    refusedByEarlierStarts(),
                    checks());
        }
        return provisioner;
    }

    /** What a pruned row no longer wants is nothing that others refer to. */
    private DeletionChecks checks() {
        RunRequest request = session.request();
        return request.verb() == Verb.DECOMMISSION
                ? new ReferenceChecks(
                        session.tables(), request.dialect(), session.base().customers(), session.client()::calls)
                : DeletionChecks.none();
    }

    private Set<String> refusedByEarlierStarts() {
        return ledger.rejects(run).stream()
                .filter(reject -> reject.kind().equals(Rejection.Kind.REFUSED.word()))
                .map(Reject::customer)
                .collect(Collectors.toSet());
    }
}
