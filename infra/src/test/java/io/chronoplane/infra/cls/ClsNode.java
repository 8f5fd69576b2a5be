package io.chronoplane.infra.cls;

import io.chronoplane.commands.cls.Cls;
import io.chronoplane.commands.cls.ClsCommand;
import io.chronoplane.commands.cls.ClsRules;
import io.chronoplane.commands.cls.CreateLogset;
import io.chronoplane.commands.cls.CreateTopic;
import io.chronoplane.commands.cls.LogsetCreated;
import io.chronoplane.commands.cls.Partition;
import io.chronoplane.commands.cls.TopicChange;
import io.chronoplane.commands.cls.TopicCreated;
import io.chronoplane.commands.core.Event;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.secret.DataKey;
import io.chronoplane.projections.cls.ClsViews;
import io.chronoplane.queries.cls.GetTopic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// CLS on a real node, whose clock is set by hand.
final class ClsNode implements AutoCloseable {

    static final Origin ORIGIN = new Origin("tester", "test", "127.0.0.1", Optional.empty(), "r-1", Optional.empty());

    private static final int PATIENCE_SECONDS = 30;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(1_547_465_141L));
    private final Node node;

    ClsNode() {
        this(ClsRules.DEFAULT, NodeStorage.memory());
    }

    ClsNode(ClsRules rules, NodeStorage storage) {
        node = new Node(
                List.of(new SystemModel(Cls.commands(rules), ClsViews.queries())),
                List.of(),
                storage,
                new DataKey(new byte[DataKey.LENGTH]),
                new NodeOptions(LogOptions.DEFAULTS, 1_000, 1, 1, now::get));
    }

    Node node() {
        return node;
    }

    InstantSource clock() {
        return now::get;
    }

    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    Outcome send(ClsCommand command) throws Exception {
        return node.send(command, ORIGIN).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// The first event that an allowed command leads to.
    Event done(ClsCommand command) throws Exception {
        Outcome outcome = send(command);
        if (outcome instanceof Outcome.Accepted accepted) {
            return accepted.events().getFirst();
        }
        throw new AssertionError(command + " was answered " + outcome);
    }

    String givenLogset(String name) throws Exception {
        return ((LogsetCreated) done(new CreateLogset(name, 1))).logsetId();
    }

    String givenTopic(String logsetId, long partitions) throws Exception {
        return ((TopicCreated) done(new CreateTopic(logsetId, "topic", partitions, TopicChange.NONE))).topicId();
    }

    List<Partition> partitions(String topicId) {
        return node.ask(new GetTopic(topicId)).orElseThrow().partitions().listed();
    }

    @Override
    public void close() {
        node.close();
    }
}
