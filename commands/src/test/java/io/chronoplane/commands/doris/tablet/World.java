package io.chronoplane.commands.doris.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.EntityType;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Rejection;
import io.chronoplane.commands.core.States;
import io.chronoplane.commands.core.Tag;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// All entities of a small world, and a clock: commands are decided on it and their events folded into it, as a node
/// does it.
final class World {

    static final String INSTANCE = "i";
    static final long BEGAN = 1_700_000_000_000L;

    private final Map<Tag, Object> states = new HashMap<>();
    private final DorisTabletDecider decider;
    private long now = BEGAN;
    private int fresh;

    World() {
        this(CompactionRules.DEFAULT);
    }

    World(CompactionRules rules) {
        decider = new DorisTabletDecider(rules);
    }

    /// Epoch milliseconds.
    long now() {
        return now;
    }

    void pass(long millis) {
        now += millis;
    }

    /// The events that followed.
    List<Event> accepts(DorisTabletCommand command) {
        return switch (send(command)) {
            case Decision.Accepted accepted -> accepted.events();
            case Decision.Rejected rejected -> throw new AssertionError(command + " was refused: " + rejected);
        };
    }

    Rejection refuses(DorisTabletCommand command) {
        return switch (send(command)) {
            case Decision.Accepted accepted -> throw new AssertionError(command + " led to " + accepted.events());
            case Decision.Rejected rejected -> rejected.rejection();
        };
    }

    Decision send(DorisTabletCommand command) {
        Context context = new Context(Instant.ofEpochMilli(now), "%08x-0000".formatted(fresh++));
        Decision decision = decider.decide(command, seenBy(command), context);
        if (decision instanceof Decision.Accepted accepted) {
            accepted.events().forEach(this::fold);
        }
        return decision;
    }

    private States seenBy(DorisTabletCommand command) {
        return new States() {
            @Override
            public <S> S of(EntityType<S> type, String id) {
                assertThat(command.reads()).contains(type.tag(id));
                return state(type, id);
            }
        };
    }

    private void fold(Event event) {
        assertThat(event.tags()).doesNotHaveDuplicates();
        for (Tag tag : event.tags()) {
            for (EntityType<?> type : DorisTabletEntities.ALL) {
                if (type.kind().equals(tag.kind())) {
                    states.put(tag, evolved(type, tag.id(), event));
                }
            }
        }
    }

    private <S> Object evolved(EntityType<S> type, String id, Event event) {
        return type.evolve().apply(id, state(type, id), event);
    }

    <S> S state(EntityType<S> type, String id) {
        Object state = states.get(type.tag(id));
        return state == null ? type.initial() : type.type().cast(state);
    }

    LiveTablet tablet(long tabletId) {
        return (LiveTablet) state(DorisTabletEntities.TABLET, DorisTabletTags.tabletId(INSTANCE, tabletId));
    }

    BegunTxn txn(long txnId) {
        return (BegunTxn) state(DorisTabletEntities.TXN, DorisTabletTags.txnId(INSTANCE, txnId));
    }

    long partitionVersion(long partitionId) {
        return state(DorisTabletEntities.PARTITION, DorisTabletTags.partitionId(INSTANCE, Given.TABLE, partitionId))
                .version();
    }

    /// The versions of a tablet: `[0-1][2-2]`.
    String versions(long tabletId) {
        return tablet(tabletId).rowsets().list().stream()
                .map(rowset -> rowset.versions().toString())
                .collect(Collectors.joining());
    }
}
