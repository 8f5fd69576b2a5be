package io.chronoplane.infra.log.postgres;

import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.LogListener;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.SequencedLog;
import io.chronoplane.infra.log.conformance.LogConformance;
import io.chronoplane.infra.log.conformance.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// The log on PostgreSQL keeps the promises of a log.
@ExtendWith(OnPostgres.class)
final class PostgresLogTest extends LogConformance {

    private PostgresAddress address;

    @BeforeEach
    void takeAPlace(PostgresAddress fresh) {
        address = fresh;
    }

    @Override
    protected EventLog openLog(LogOptions options, LogListener listener) {
        return new SequencedLog(
                new PostgresStorage(new PostgresDatabase(address)), options, listener, Sample::recorded);
    }
}
