package io.chronoplane.infra.log.conformance;

import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.LogListener;
import io.chronoplane.infra.log.LogOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/// What every log must do. A subclass brings the log; each of these interfaces holds one promise.
public abstract class LogConformance
        implements KeepsWhatItTook,
                CountsWithoutGaps,
                TellsTheTime,
                ChainsItsEvents,
                ChecksConditions,
                PipelinesDecisions,
                SettlesRaces,
                TellsItsListener,
                ServesACrowd,
                RefusesWithReason,
                ComesBack {

    private final List<EventLog> opened = new ArrayList<>();

    protected abstract EventLog openLog(LogOptions options, LogListener listener);

    @Override
    public final EventLog open(LogOptions options, LogListener listener) {
        EventLog log = openLog(options, listener);
        opened.add(log);
        return log;
    }

    @AfterEach
    final void closeAll() {
        opened.forEach(EventLog::close);
    }
}
