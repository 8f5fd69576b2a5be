package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.EntityType;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.States;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.commands.taurusdb.check.TableConfig;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A past, and what is decided after it.
final class Given {

    static final String INSTANCE = "i".repeat(32) + "in17";
    static final String SOURCE = "s".repeat(32) + "in07";
    static final String PROJECT = "p".repeat(32);

    private static final Context CONTEXT = new Context(Instant.EPOCH, "fresh");

    private final List<Event> events = new ArrayList<>();
    private final TaurusDbDecider decider = new TaurusDbDecider();

    static Given nothing() {
        return new Given();
    }

    /// An instance with one backend.
    static Given instance() {
        Given given = new Given();
        given.events.add(new StarRocksInstanceCreated(
                INSTANCE, SOURCE, PROJECT, "htap", "3.1", HaMode.SINGLE, 1, 1, "job-0"));
        return given;
    }

    static SyncConfiguration configuration(String... tableConfigs) {
        List<TableConfig> tables = new ArrayList<>();
        for (String config : tableConfigs) {
            tables.add(new TableConfig("t", config));
        }
        return new SyncConfiguration(SOURCE, "", "shop", "copy", List.of(), tables, TableScope.ALL, false);
    }

    /// A command that must be accepted, and becomes part of the past.
    Given and(TaurusDbCommand command) {
        switch (decide(command)) {
            case Decision.Accepted accepted -> events.addAll(accepted.events());
            case Decision.Rejected rejected -> throw new AssertionError(rejected.rejection());
        }
        return this;
    }

    List<Event> events() {
        return events;
    }

    Decision decide(TaurusDbCommand command) {
        List<Tag> reads = command.reads();
        return decider.decide(command, new States() {
            @Override
            public <S> S of(EntityType<S> type, String id) {
                if (!reads.contains(type.tag(id))) {
                    throw new IllegalArgumentException("not read: " + type.tag(id));
                }
                S state = type.initial();
                for (Event event : events) {
                    if (event.tags().contains(type.tag(id))) {
                        state = type.evolve().apply(id, state, event);
                    }
                }
                return state;
            }
        }, CONTEXT);
    }

    List<Event> accepted(TaurusDbCommand command) {
        return switch (decide(command)) {
            case Decision.Accepted accepted -> accepted.events();
            case Decision.Rejected rejected -> throw new AssertionError(rejected.rejection());
        };
    }

    TaurusDbRejection rejected(TaurusDbCommand command) {
        return switch (decide(command)) {
            case Decision.Accepted accepted -> throw new AssertionError(accepted.events());
            case Decision.Rejected rejected -> (TaurusDbRejection) rejected.rejection();
        };
    }
}
