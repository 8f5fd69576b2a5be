package io.chronoplane.infra.upcast;

import io.chronoplane.commands.core.Command;
import io.chronoplane.commands.core.CommandModel;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.EntityType;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.EventType;
import io.chronoplane.commands.core.Rejection;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.codec.Upcaster;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.projections.core.QueryModel;
import io.chronoplane.queries.core.Query;
import java.util.List;
import java.util.Optional;

/// A lamp. Once it was on or off; today it has a brightness in percent.
final class Lamp {

    static final String SET = "test.lamp-set";

    /// From revision 1, `{"id":"l","on":true}`, to revision 2, `{"id":"l","percent":100}`.
    static final Upcaster FROM_1 = new Upcaster(SET, 1, payload -> payload.put(
            "percent", payload.remove("on").booleanValue() ? 100 : 0));

    private static final EntityType<Brightness> LAMP =
            new EntityType<>("lamp", 1, Brightness.class, new Brightness(0), (id, state, event) -> after(event));
    private static final Projection<Brightness> VIEW = new Projection<>(
            "test.lamp", 1, "lamp", Brightness.class, (id, view, recorded) -> after(recorded.event()));

    private Lamp() {}

    record Brightness(int percent) {}

    /// Revision 1.
    record Switched(String id, boolean on) implements Event {
        @Override
        public List<Tag> tags() {
            return List.of(new Tag("lamp", id));
        }
    }

    /// Revision 2.
    record Dimmed(String id, int percent) implements Event {
        @Override
        public List<Tag> tags() {
            return List.of(new Tag("lamp", id));
        }
    }

    sealed interface LampCommand extends Command {
        String id();

        @Override
        default List<Tag> reads() {
            return List.of(new Tag("lamp", id()));
        }
    }

    record SetLamp(String id, int percent) implements LampCommand {}

    record AlreadySo(int percent) implements Rejection {
        @Override
        public String code() {
            return "already-so";
        }
    }

    sealed interface LampQuery<R> extends Query<R> {}

    record GetLamp(String id) implements LampQuery<Optional<Brightness>> {}

    /// The system as it was with that revision of its event.
    static SystemModel atRevision(int revision) {
        EventType event = new EventType(SET, revision, revision == 1 ? Switched.class : Dimmed.class);
        return new SystemModel(
                new CommandModel<>(
                        "test",
                        LampCommand.class,
                        (command, states, context) -> switch (command) {
                            case SetLamp set -> states.of(LAMP, set.id()).percent() == set.percent()
                                    ? Decision.reject(new AlreadySo(set.percent()))
                                    : Decision.accept(event(set, revision));
                        },
                        List.of(LAMP),
                        List.of(event)),
                new QueryModel<>(
                        queries(), (query, views) -> views.view(VIEW, ((GetLamp) query).id()), List.of(VIEW)));
    }

    private static Event event(SetLamp set, int revision) {
        return revision == 1 ? new Switched(set.id(), set.percent() > 0) : new Dimmed(set.id(), set.percent());
    }

    private static Brightness after(Event event) {
        return event instanceof Switched switched
                ? new Brightness(switched.on() ? 100 : 0)
                : new Brightness(((Dimmed) event).percent());
    }

    @SuppressWarnings("unchecked") // a class literal has no type parameter
    private static Class<LampQuery<?>> queries() {
        return (Class<LampQuery<?>>) (Class<?>) LampQuery.class;
    }
}
