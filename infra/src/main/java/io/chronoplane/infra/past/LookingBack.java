package io.chronoplane.infra.past;

import io.chronoplane.infra.codec.EventCodec;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.codec.Mask;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.entity.EventMetadata;
import io.chronoplane.infra.entity.EventReading;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.Keys;
import io.chronoplane.infra.log.transfer.LogLines;
import io.chronoplane.projections.core.Views;
import java.time.InstantSource;
import java.util.List;

/// All that a node can tell of its past.
public final class LookingBack implements AutoCloseable {

    private final List<SystemModel> systems;
    private final Past past;
    private final Moments moments;
    private final EventSearch events;
    private final Tail tail;
    private final Fleet fleet;
    private final Histories histories;
    private final Differences differences;
    private final Verification verification;
    private final EventLog log;
    private final EventCodec codec;
    private final Keys keys;

    /// @param keys  of the log's secrets, wrapped
    /// @param clock that says what is in the future
    public LookingBack(
            List<SystemModel> systems,
            EventLog log,
            EventReading reading,
            EventCodec codec,
            JsonCodec json,
            EventMetadata metadata,
            Keys keys,
            InstantSource clock) {
        this.systems = List.copyOf(systems);
        this.past = new Past(log, reading);
        this.moments = new Moments(log, clock);
        AuditReading audit = new AuditReading(codec, json, metadata);
        this.events = new EventSearch(log, audit);
        this.tail = new Tail(log, audit);
        this.fleet = new Fleet(systems, past, json);
        this.histories = new Histories(log, reading, audit, past, fleet);
        this.differences = new Differences(log, reading, fleet);
        this.verification = new Verification(log);
        this.log = log;
        this.codec = codec;
        this.keys = keys;
    }

    /// The way into the moment right behind an event. It blocks, and takes no command.
    ///
    /// @param position of the event, at most the log's head
    public Gateway at(long position) {
        return new PastGateway(systems, past.at(position));
    }

    /// The views of the moment right behind an event. Asking them blocks.
    ///
    /// @param position of the event, at most the log's head
    public Views viewsAt(long position) {
        return past.at(position);
    }

    public Moments moments() {
        return moments;
    }

    public EventSearch events() {
        return events;
    }

    public Tail tail() {
        return tail;
    }

    public Fleet fleet() {
        return fleet;
    }

    public Histories histories() {
        return histories;
    }

    public Differences differences() {
        return differences;
    }

    /// The position of the last event.
    public long head() {
        return log.head();
    }

    /// The log as it is stored, up to an event; but for the tags of idempotency keys, which only the database knows.
    ///
    /// @param end its position, at most the log's head
    public LogLines export(long end) {
        return new LogLines(
                log::read,
                end < log.head() ? new KeysUpTo(log, keys, end) : keys,
                stored -> codec.read(stored.type(), stored.revision(), stored.payload(), Mask.INSTANCE).tags(),
                end);
    }

    /// For one comparison of views.
    public Comparison comparison() {
        return new Comparison(fleet);
    }

    public Verification verification() {
        return verification;
    }

    @Override
    public void close() {
        tail.close();
    }
}
