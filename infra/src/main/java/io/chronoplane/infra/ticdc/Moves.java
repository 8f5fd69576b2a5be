package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.Move;
import io.chronoplane.queries.ticdc.ChangefeedView;
import java.util.concurrent.CompletableFuture;

/// Writes down what becomes of changefeeds. Never blocks.
@FunctionalInterface
interface Moves {

    /// @return completes when it can be seen; exceptionally when it is not known to be written
    CompletableFuture<?> send(ChangefeedView feed, Move move);
}
