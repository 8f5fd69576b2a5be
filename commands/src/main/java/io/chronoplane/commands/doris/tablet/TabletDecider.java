package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.States;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tablets come and get other properties.
final class TabletDecider {

    private TabletDecider() {}

    static Decision create(CreateTablets command, States states, Context context) {
        if (command.tablets().isEmpty()) {
            return Decision.reject(new TabletRejection.TabletsMissing());
        }
        Map<Long, Event> created = new LinkedHashMap<>();
        for (TabletMeta meta : command.tablets()) {
            String id = DorisTabletTags.tabletId(command.instanceId(), meta.tabletId());
            if (states.of(DorisTabletEntities.TABLET, id) instanceof Tablet.Absent) {
                created.putIfAbsent(
                        meta.tabletId(),
                        new TabletCreated(command.instanceId(), named(meta, context), context.at().toEpochMilli()));
            }
        }
        return new Decision.Accepted(List.copyOf(created.values()));
    }

    /// The first rowset has an id, as all have.
    private static TabletMeta named(TabletMeta meta, Context context) {
        return meta.firstRowsetId().isEmpty() ? meta.named(RowsetIds.of(context.freshId(), meta.tabletId())) : meta;
    }

    static Decision alter(AlterTablets command, States states, Context context) {
        List<Event> altered = new ArrayList<>();
        for (AlterTablets.Alteration one : command.alterations()) {
            String id = DorisTabletTags.tabletId(command.instanceId(), one.tabletId());
            switch (states.of(DorisTabletEntities.TABLET, id)) {
                case Tablet.Absent none -> {
                    return Decision.reject(
                            new TabletRejection.TabletUnknown(command.instanceId(), one.tabletId()));
                }
                case LiveTablet live -> {
                    if (!live.meta().properties().with(one.properties()).equals(live.meta().properties())) {
                        altered.add(new TabletAltered(
                                command.instanceId(),
                                one.tabletId(),
                                one.properties(),
                                context.at().toEpochMilli()));
                    }
                }
            }
        }
        return new Decision.Accepted(altered);
    }
}
