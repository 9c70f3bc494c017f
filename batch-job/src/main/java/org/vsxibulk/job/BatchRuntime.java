package org.vsxibulk.job;

import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What Spring Batch needs to run jobs in this thread and to remember them in a database. Wired by hand: an application context
 * takes a tenth of a second of every start to find out what these few lines say.
 */
record BatchRuntime(JobRepository repository, PlatformTransactionManager transactions, JobOperator operator) {

    /** @param dataSource a database that has Spring Batch's tables */
    static BatchRuntime over(DataSource dataSource) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
        JobRepository repository = repository(dataSource, transactions);
        return new BatchRuntime(repository, transactions, operator(repository));
    }

    private static JobRepository repository(DataSource dataSource, PlatformTransactionManager transactions) {
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(dataSource);
        factory.setTransactionManager(transactions);
        try {
            factory.afterPropertiesSet();
            return factory.getObject();
        } catch (Exception e) {
            throw new IllegalStateException("the job repository cannot be opened", e);
        }
    }

    private static JobOperator operator(JobRepository repository) {
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.setTaskExecutor(new SyncTaskExecutor());
        try {
            operator.afterPropertiesSet();
        } catch (Exception e) {
            throw new IllegalStateException("the job operator cannot be started", e);
        }
        return operator;
    }
}
