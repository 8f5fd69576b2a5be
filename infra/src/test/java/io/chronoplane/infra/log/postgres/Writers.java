package io.chronoplane.infra.log.postgres;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.SequencedLog;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.conformance.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Several logs over one database, as several nodes have them, and what each has heard.
final class Writers implements AutoCloseable {

    /// One of them.
    ///
    /// @param heard what its listener was told, in order
    record Writer(SequencedLog log, List<Recorded> heard) {

        List<Long> positions() {
            return heard.stream().map(Recorded::position).toList();
        }
    }

    private final PostgresAddress address;
    private final List<Writer> all = new ArrayList<>();

    Writers(PostgresAddress address) {
        this.address = address;
    }

    PostgresAddress address() {
        return address;
    }

    Writer open() {
        return open(Sample::recorded);
    }

    Writer open(Function<StoredEvent, Recorded> reading) {
        List<Recorded> heard = new CopyOnWriteArrayList<>();
        SequencedLog log = new SequencedLog(
                new PostgresStorage(new PostgresDatabase(address)),
                LogOptions.DEFAULTS,
                batch -> heard.addAll(batch.events()),
                reading);
        Writer writer = new Writer(log, heard);
        all.add(writer);
        return writer;
    }

    List<Writer> open(int count) {
        for (int i = 0; i < count; i++) {
            open();
        }
        return all;
    }

    @Override
    public void close() {
        all.forEach(writer -> writer.log().close());
    }
}
