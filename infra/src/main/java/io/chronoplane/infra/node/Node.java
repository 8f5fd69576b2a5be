package io.chronoplane.infra.node;

import io.chronoplane.commands.core.Command;
import io.chronoplane.infra.axon.AxonGateway;
import io.chronoplane.infra.axon.AxonWiring;
import io.chronoplane.infra.cluster.Cluster;
import io.chronoplane.infra.codec.EventCodec;
import io.chronoplane.infra.codec.EventNames;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.codec.Upcaster;
import io.chronoplane.infra.core.Claim;
import io.chronoplane.infra.core.Claimed;
import io.chronoplane.infra.core.FreshIds;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.Rehearsal;
import io.chronoplane.infra.core.RequestKey;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.entity.Entities;
import io.chronoplane.infra.entity.EntityLoader;
import io.chronoplane.infra.entity.EntityTypes;
import io.chronoplane.infra.entity.EventMetadata;
import io.chronoplane.infra.entity.EventReading;
import io.chronoplane.infra.entity.EventWriting;
import io.chronoplane.infra.entity.SnapshotWriter;
import io.chronoplane.infra.idempotency.Claims;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.LogListener;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.SequencedLog;
import io.chronoplane.infra.past.LookingBack;
import io.chronoplane.infra.projection.Arrivals;
import io.chronoplane.infra.projection.LiveViews;
import io.chronoplane.infra.rebuild.Rebuilds;
import io.chronoplane.infra.refusal.Explaining;
import io.chronoplane.infra.refusal.Refusals;
import io.chronoplane.infra.rehearsal.Foretelling;
import io.chronoplane.infra.secret.DataKey;
import io.chronoplane.infra.secret.KeyRing;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.core.Query;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// One running node: a log, the entities and views over it, and the way in. It owns them all.
public final class Node implements Gateway, AutoCloseable {

    private final List<SystemModel> systems;
    private final EventCodec codec;
    private final List<LogListener> listeners;
    private final SequencedLog log;
    private final LiveViews views;
    private final Arrivals arrivals;
    private final Cluster cluster;
    private final EntityLoader loader;
    private final SnapshotWriter snapshots;
    private final AxonGateway gateway;
    private final LookingBack lookingBack;
    private final Claims claims;
    private final Foretelling foretelling;
    private final Refusals refusals;
    private final Explaining explaining;
    private final Rebuilds rebuilds;
    private final EventReading reading;
    private volatile @Nullable String lookedAtBecause;

    /// Opens the storage and catches up. Blocks until commands can be sent and views are current.
    ///
    /// @throws io.chronoplane.infra.log.StorageException when the storage cannot be opened
    /// @throws RuntimeException                          when an event cannot be read: an upcaster is missing, the
    ///                                                   event is newer than this program, the master key is wrong
    public Node(
            List<SystemModel> systems,
            List<Upcaster> upcasters,
            NodeStorage storage,
            DataKey masterKey,
            NodeOptions options) {
        this.systems = List.copyOf(systems);
        JsonCodec json = new JsonCodec();
        EventNames names = new EventNames(
                systems.stream().flatMap(s -> s.commands().events().stream()).toList());
        codec = new EventCodec(json, names, upcasters);
        KeyRing keys = new KeyRing(masterKey, storage.keys());
        EventMetadata metadata = new EventMetadata();
        reading = new EventReading(codec, keys, metadata);

        List<Projection<?>> projections = systems.stream()
                .<Projection<?>>flatMap(s -> s.queries().projections().stream())
                .toList();
        views = new LiveViews(
                projections,
                storage.checkpoints(),
                json,
                reading,
                keys,
                options.checkpointEvery());
        listeners = new CopyOnWriteArrayList<>(List.of(views));
        // What other nodes append while this one starts waits until the views are there.
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        LogListener all = batch -> {
            if (started.join()) {
                listeners.forEach(listener -> listener.appended(batch));
            }
        };
        log = opened(storage.log(), options.log(), all, reading);
        try {
            views.follow(log);
        } catch (RuntimeException | Error e) {
            // Whoever starts a node that cannot start must be able to try again, or to end.
            started.complete(false);
            views.close();
            log.close();
            throw e;
        }

        EntityTypes types = new EntityTypes(
                systems.stream().flatMap(s -> s.commands().entities().stream()).toList());
        loader = new EntityLoader(types, log, storage.snapshots(), keys, reading, json);
        snapshots = new SnapshotWriter(storage.snapshots(), reading, json, options.snapshotBytes());
        Entities entities = new Entities(
                log, loader, new EventWriting(codec, keys, metadata), snapshots, options.entityCache());
        // Before the views: whoever has seen an event in a view must not meet an entity without it.
        listeners.addFirst(entities);
        lookingBack = new LookingBack(systems, log, reading, codec, json, metadata, storage.keys(), options.clock());
        listeners.add(lookingBack.tail());
        arrivals = new Arrivals(views::position);
        listeners.add(arrivals);
        started.complete(true);
        FreshIds ids = new FreshIds(options.clock());
        rebuilds = new Rebuilds(views, log, lookingBack, ids, options.clock());
        refusals = new Refusals(storage.refusals(), options.refusals());
        explaining = new Explaining(projections, log, reading, metadata);
        gateway = new AxonWiring(systems, entities, views, ids).start(options.clock(), refusals);
        claims = new Claims(storage.answers(), log, metadata, reading, keys, options.idempotency(), options.clock());
        foretelling = new Foretelling(projections, views, log, names, json, options.clock());
        cluster = storage.cluster();
        cluster.join();
    }

    private static SequencedLog opened(
            LogStorage storage, LogOptions options, LogListener listener, EventReading reading) {
        try {
            return new SequencedLog(storage, options, listener, reading::recorded);
        } catch (RuntimeException | Error e) {
            storage.close();
            throw e;
        }
    }

    /// From now on commands are refused, whoever sends them: also timers of systems that do not know of it.
    ///
    /// @param why for whoever sends one
    public void onlyLook(String why) {
        lookedAtBecause = why;
    }

    @Override
    public CompletableFuture<Outcome> send(Command command, Origin origin) {
        return refused().orElseGet(() -> gateway.send(command, origin));
    }

    @Override
    public CompletableFuture<Outcome> send(Command command, Origin origin, Claim claim) {
        return refused().orElseGet(() -> gateway.send(command, origin, claim));
    }

    private Optional<CompletableFuture<Outcome>> refused() {
        return Optional.ofNullable(lookedAtBecause)
                .map(why -> CompletableFuture.failedFuture(new InvalidRequest(why)));
    }

    @Override
    public CompletableFuture<Rehearsal> rehearse(Command command, Origin origin) {
        return gateway.decide(command, origin).thenApply(foretelling::of);
    }

    @Override
    public CompletableFuture<Claimed> claim(RequestKey key) {
        return claims.claim(key);
    }

    @Override
    public <R> R ask(Query<R> query) {
        return gateway.ask(query);
    }

    /// The commands that were refused.
    public Refusals refusals() {
        return refusals;
    }

    /// Why they were.
    public Explaining explaining() {
        return explaining;
    }

    /// Views made anew.
    public Rebuilds rebuilds() {
        return rebuilds;
    }

    /// Completes with the position of the views, once it is at least this one; exceptionally with
    /// [io.chronoplane.infra.core.Unavailable] when that takes too long.
    public CompletableFuture<Long> reached(long position) {
        return arrivals.reached(position);
    }

    /// The nodes that share the log, and who of them does what one alone may do.
    public Cluster cluster() {
        return cluster;
    }

    public EventLog log() {
        return log;
    }

    public LiveViews views() {
        return views;
    }

    /// What was, and who changed it.
    public LookingBack lookingBack() {
        return lookingBack;
    }

    public List<SystemModel> systems() {
        return systems;
    }

    public EventCodec codec() {
        return codec;
    }

    /// Tells one more of every batch from now on, after the views have folded it. See [LogListener].
    public void tell(LogListener listener) {
        listeners.add(listener);
    }

    public void tellNoMore(LogListener listener) {
        listeners.remove(listener);
    }

    /// How stored events are read.
    public EventReading reading() {
        return reading;
    }

    /// Finishes what is queued, keeps the views, and lets go of everything. Blocks.
    @Override
    public void close() {
        cluster.close();
        gateway.close();
        rebuilds.close();
        lookingBack.close();
        claims.close();
        refusals.close();
        loader.close();
        snapshots.close();
        log.stop();
        views.close();
        log.close();
    }
}
