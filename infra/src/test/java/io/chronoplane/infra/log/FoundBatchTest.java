package io.chronoplane.infra.log;

import static io.chronoplane.infra.log.conformance.Appends.assertConflict;
import static io.chronoplane.infra.log.conformance.Appends.assertUnavailable;
import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Appends.queue;
import static io.chronoplane.infra.log.conformance.Appends.unless;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static io.chronoplane.infra.log.conformance.Sample.tag;

import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.fault.FaultyStorage;
import io.chronoplane.infra.fault.FaultyStorage.Fault;
import io.chronoplane.infra.log.memory.MemoryStorage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A batch whose write was reported as failed may be found in the storage when it is opened again.
class FoundBatchTest {

    @Test
    void append_isRefused_forATagOfABatchThatWasFoundAfterItsFailure() {
        FaultyStorage faulty = new FaultyStorage(new MemoryStorage());
        try (SequencedLog log = new SequencedLog(faulty, LogOptions.DEFAULTS, batch -> {})) {
            faulty.breakDown(Fault.AFTER_THE_WRITE);
            assertUnavailable(queue(log, free(saying("found", tag("a")))), Reason.LOG_CLOSED);
            faulty.mend();
            Awaitility.await().until(() -> log.closedBecause().isEmpty());

            assertConflict(queue(log, unless(tag("a"), Mark.ORIGIN, saying("second", tag("a")))));
        }
    }
}
