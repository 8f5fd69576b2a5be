package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.OrderedMap;

/// How events change who has which name.
final class LogsetsFold {

    private LogsetsFold() {}

    static Logsets apply(String id, Logsets state, Event event) {
        return event instanceof LogsetEvent ours ? new Logsets(apply(state.idsByName(), ours)) : state;
    }

    private static OrderedMap<String, String> apply(OrderedMap<String, String> ids, LogsetEvent event) {
        return switch (event) {
            case LogsetCreated created -> ids.with(created.name(), created.logsetId());
            case LogsetChanged changed ->
                ids.without(changed.formerName()).with(changed.name(), changed.logsetId());
            case LogsetDeleted deleted -> ids.without(deleted.name());
        };
    }
}
