package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.EntityType;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.States;
import io.chronoplane.commands.core.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides commands on what earlier ones led to. Each fresh id is a new one; a command sees only what it says it reads.
final class World {

    static final long START = 1_547_465_141L;

    private final Map<Tag, Object> states = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final ClsDecider decider;
    private long now = START;
    private int ids;

    World() {
        this(ClsRules.DEFAULT);
    }

    World(ClsRules rules) {
        this.decider = new ClsDecider(rules);
    }

    static String id(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    void pass(long seconds) {
        now += seconds;
    }

    long now() {
        return now;
    }

    Decision decide(ClsCommand command) {
        Context context = new Context(Instant.ofEpochSecond(now), id(++ids));
        Decision decision = decider.decide(command, seenBy(command), context);
        if (decision instanceof Decision.Accepted accepted) {
            accepted.events().forEach(this::fold);
        }
        return decision;
    }

    /// The one event that an allowed command leads to.
    Event done(ClsCommand command) {
        Decision decision = decide(command);
        if (decision instanceof Decision.Accepted accepted && accepted.events().size() == 1) {
            return accepted.events().getFirst();
        }
        throw new AssertionError(command + " was answered " + decision);
    }

    /// A logset of 30 days, named after how many ids there were.
    String givenLogset() {
        return ((LogsetCreated) done(new CreateLogset("logset-" + ids, 30))).logsetId();
    }

    String givenTopic(String logsetId, long partitions) {
        return ((TopicCreated) done(new CreateTopic(logsetId, "topic-" + ids, partitions, TopicChange.NONE))).topicId();
    }

    String givenTopic(long partitions) {
        return givenTopic(givenLogset(), partitions);
    }

    Partitions partitions(String topicId) {
        return ((Topic.Live) of(ClsEntities.TOPIC, topicId)).partitions();
    }

    /// All that happened.
    List<Event> events() {
        return events;
    }

    void fold(Event event) {
        events.add(event);
        for (Tag tag : event.tags()) {
            for (EntityType<?> type : Cls.commands(ClsRules.DEFAULT).entities()) {
                if (type.kind().equals(tag.kind())) {
                    fold(type, tag, event);
                }
            }
        }
    }

    private <S> void fold(EntityType<S> type, Tag tag, Event event) {
        states.put(tag, type.evolve().apply(tag.id(), of(type, tag.id()), event));
    }

    <S> S of(EntityType<S> type, String id) {
        Object state = states.get(type.tag(id));
        return state == null ? type.initial() : type.type().cast(state);
    }

    private States seenBy(ClsCommand command) {
        Set<Tag> read = Set.copyOf(command.reads());
        return new States() {
            @Override
            public <S> S of(EntityType<S> type, String id) {
                if (!read.contains(type.tag(id))) {
                    throw new IllegalArgumentException("the command does not read " + type.tag(id));
                }
                return World.this.of(type, id);
            }
        };
    }
}
