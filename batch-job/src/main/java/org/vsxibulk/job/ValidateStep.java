package org.vsxibulk.job;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.customer.CustomerReader;

/** Reads and validates the input; runs at every start, since customers and passwords are not stored. */
final class ValidateStep implements Tasklet {

    private final RunSession session;

    ValidateStep(RunSession session) {
        this.session = session;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunRequest request = session.request();
        session.progress().begin("validate", 0, "rows");
        CustomerBase base =
                CustomerReader.read(request.files(), request.settings(), Blueprint.traits(request.dialect()));
        session.base(base);
        session.progress()
                .end("%,d rows, %,d numbers, %,d rejected"
                        .formatted(
                                base.rows(),
                                base.numbers(),
                                base.rejectedLines().size()));
        if (base.fileError()) {
            throw new InputRejectedException("the input file cannot be used as a whole; nothing was sent");
        }
        boolean mustBeClean = request.verb().writes() && !request.skipRejected();
        if (mustBeClean && base.anythingRejected()) {
            throw new InputRejectedException(base.rejectedInWords()
                    + " are rejected; nothing was sent. Mend them, or let the good rows go on with --skip-rejected");
        }
        return RepeatStatus.FINISHED;
    }
}
