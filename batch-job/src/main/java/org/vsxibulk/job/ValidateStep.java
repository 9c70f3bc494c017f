package org.vsxibulk.job;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.vsxibulk.customer.CustomerBase;

/** Waits for the validated input; runs at every start, since customers and passwords are not stored. */
final class ValidateStep implements Tasklet {

    private final RunSession session;

    ValidateStep(RunSession session) {
        this.session = session;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunRequest request = session.request();
        session.progress().begin("validate", 0, "rows");
        CustomerBase base = session.awaitInput();
        session.progress().end(base.inWords());
        requireClean(request, base);
        Confirmation.require(session);
        return RepeatStatus.FINISHED;
    }

    /** A verb that writes sends nothing while a row is in error, unless the good rows may go on. */
    static void requireClean(RunRequest request, CustomerBase base) {
        if (base.fileError()) {
            throw new InputRejectedException("the input cannot be used as a whole; nothing was sent");
        }
        if (!request.verb().writes()) {
            return;
        }
        if (!base.strayDidsLines().isEmpty()) {
            throw new InputRejectedException(base.straysInWords() + "; nothing was sent. Mend them, or take them out if"
                    + " they are for nobody here: --skip-rejected cannot leave them out, since the customer whose number"
                    + " it is would be taken for whole without it");
        }
        if (!request.options().skipRejected() && base.anythingRejected()) {
            throw new InputRejectedException(
                    base.rejectedInWords()
                            + " are rejected; nothing was sent. Mend them in the input, or let the good rows go on with --skip-rejected");
        }
    }
}
