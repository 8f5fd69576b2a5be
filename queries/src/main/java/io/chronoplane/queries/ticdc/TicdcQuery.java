package io.chronoplane.queries.ticdc;

import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.queries.core.Query;
import java.util.List;
import java.util.Optional;

/// What may be asked about changefeeds.
public sealed interface TicdcQuery<R> extends Query<R> {

    /// One of them.
    record GetChangefeed(ChangefeedKey key) implements TicdcQuery<Optional<ChangefeedView>> {}

    /// All of them, by namespace and id.
    record ListChangefeeds() implements TicdcQuery<List<ChangefeedView>> {}
}
