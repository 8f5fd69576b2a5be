package io.chronoplane.infra.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Rejection;
import io.chronoplane.commands.doris.meta.DorisMetaCommand;
import io.chronoplane.infra.codec.EventCodec;
import io.chronoplane.infra.codec.EventNames;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.core.FreshIds;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.entity.Entities;
import io.chronoplane.infra.entity.EntityLoader;
import io.chronoplane.infra.entity.EntityTypes;
import io.chronoplane.infra.entity.EventMetadata;
import io.chronoplane.infra.entity.EventReading;
import io.chronoplane.infra.entity.EventWriting;
import io.chronoplane.infra.entity.SnapshotWriter;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.SequencedLog;
import io.chronoplane.infra.log.memory.MemorySnapshots;
import io.chronoplane.infra.log.memory.MemoryStorage;
import io.chronoplane.infra.projection.LiveViews;
import io.chronoplane.infra.projection.MemoryCheckpoints;
import io.chronoplane.infra.secret.KeyRing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.test.fixture.AxonTestFixture;
import org.axonframework.test.fixture.AxonTestPhase;

/// Axon's own fixture over our wiring: its gateways, buses, units of work and repositories, on a log in memory.
final class DorisFixture implements AutoCloseable {

    /// The time of every command.
    static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    private final MemoryStorage memory = new MemoryStorage();
    private final JsonCodec json = new JsonCodec();
    private final KeyRing keys = new KeyRing(Nodes.MASTER, memory);
    private final EventMetadata metadata = new EventMetadata();
    private final EventCodec codec =
            new EventCodec(json, new EventNames(Doris.MODEL.commands().events()), List.of());
    private final EventReading reading = new EventReading(codec, keys, metadata);
    private final LiveViews views = new LiveViews(List.of(), new MemoryCheckpoints(), json, reading, keys, 1_000);
    private final SequencedLog log = new SequencedLog(memory, LogOptions.DEFAULTS, views);
    private final EntityLoader loader = new EntityLoader(
            new EntityTypes(Doris.MODEL.commands().entities()), log, new MemorySnapshots(), keys, reading, json);
    private final SnapshotWriter snapshots = new SnapshotWriter(new MemorySnapshots(), reading, json, 1_000);
    private final AxonTestFixture fixture = AxonTestFixture.with(new AxonWiring(
                    List.of(Doris.MODEL),
                    new Entities(log, loader, new EventWriting(codec, keys, metadata), snapshots, 100),
                    views,
                    new FreshIds(InstantSource.system()))
            .configurer());

    /// Given these events, a command leads to those.
    void accepts(List<Event> given, DorisMetaCommand command, List<Event> expected) {
        when(given, command).success().events(expected.toArray());
        assertThat(memory.open().position()).isEqualTo(given.size() + expected.size());
    }

    /// Given these events, a command is refused and leads to none.
    void refuses(List<Event> given, DorisMetaCommand command, Rejection expected) {
        when(given, command)
                .success()
                .noEvents()
                .resultMessagePayloadSatisfies(decided ->
                        assertThat(((Decided) decided).decision()).isEqualTo(new Decision.Rejected(expected)));
        assertThat(memory.open().position()).isEqualTo(given.size());
    }

    private AxonTestPhase.Then.Command when(List<Event> given, DorisMetaCommand command) {
        Metadata sent = CommandMetadata.of(Doris.ORIGIN, new Context(NOW, "fresh"));
        AxonTestPhase.Given before = fixture.given();
        return (given.isEmpty() ? before.noPriorActivity() : before.events(given))
                .when()
                .command(command, sent)
                .then();
    }

    @Override
    public void close() {
        fixture.stop();
        loader.close();
        snapshots.close();
        log.stop();
        views.close();
        log.close();
    }
}
