package io.chronoplane.projections.ticdc;

import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.ticdc.ChangefeedCreated;
import io.chronoplane.commands.ticdc.ChangefeedRemoved;
import io.chronoplane.commands.ticdc.TicdcTags;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.ticdc.ChangefeedDirectory;
import org.jspecify.annotations.Nullable;

/// Which changefeeds there are.
final class DirectoryProjection {

    static final Projection<ChangefeedDirectory> PROJECTION = Projection.index(
            "ticdc.directory", 1, TicdcTags.DIRECTORY, ChangefeedDirectory.class, DirectoryProjection::fold);

    private DirectoryProjection() {}

    private static @Nullable ChangefeedDirectory fold(
            String id, @Nullable ChangefeedDirectory view, Recorded recorded) {
        OrderedMap<String, String> keys = view == null ? OrderedMap.of() : view.keys();
        return switch (recorded.event()) {
            case ChangefeedCreated created -> {
                String key = created.key().toString();
                yield new ChangefeedDirectory(keys.with(key, key));
            }
            case ChangefeedRemoved removed -> new ChangefeedDirectory(keys.without(removed.key().toString()));
            default -> view;
        };
    }
}
