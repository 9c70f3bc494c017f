package org.vsxibulk.job;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.vsxibulk.history.ChunkLedger;
import org.vsxibulk.history.FindingHistory;
import org.vsxibulk.history.OwnedTrunks;
import org.vsxibulk.history.Run;
import org.vsxibulk.plan.Step;

/** The steps of a run, in the order of the data's way. Beans that only one run has are registered by the runner. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
class JobConfiguration {

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    ChunkLedger ledger(DataSource dataSource) {
        return new ChunkLedger(dataSource);
    }

    @Bean
    Job job(
            JobRepository repository,
            PlatformTransactionManager transactions,
            DataSource dataSource,
            ChunkLedger ledger,
            RunSession session,
            Run run) {
        Verb verb = session.request().verb();
        StepFactory steps = new StepFactory(repository, transactions, session.stop());
        List<org.springframework.batch.core.step.Step> all = new ArrayList<>();
        all.add(steps.always("validate", new ValidateStep(session)));
        all.add(steps.until("plan", "snapshot", new SnapshotStep(session)));
        if (verb == Verb.DECOMMISSION) {
            all.add(steps.once(
                    "plan",
                    new DecommissionPlanStep(
                            session,
                            new OwnedTrunks(dataSource),
                            ledger,
                            new EmptyTables(new FindingHistory(dataSource)),
                            run.id())));
        } else if (verb != Verb.AUDIT) {
            all.add(steps.once("plan", new PlanStep(session, new OwnedTrunks(dataSource), run.id())));
        }
        if (session.request().writes()) {
            Provisioning provisioning = new Provisioning(session, ledger, new OwnedTrunks(dataSource), run.id());
            for (Step step : session.request().steps()) {
                all.add(steps.chunked(step, provisioning));
            }
        }
        if (verb != Verb.PLAN && !session.request().isPreview()) {
            all.add(steps.always(
                    "audit",
                    new AuditStep(
                            session, run.id(), new FindingHistory(dataSource), ledger, new OwnedTrunks(dataSource))));
        }
        SimpleJobBuilder job = new JobBuilder(run.verb(), repository).start(all.get(0));
        all.stream().skip(1).forEach(job::next);
        return job.build();
    }
}
