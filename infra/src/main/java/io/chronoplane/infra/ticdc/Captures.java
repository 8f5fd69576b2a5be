package io.chronoplane.infra.ticdc;

import io.chronoplane.queries.ticdc.ChangefeedView;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The captures, what runs on them, and who owns them: the same on each, but for the moment that news takes. Never
/// blocks.
public interface Captures {

    /// The capture that this process is.
    Capture self();

    /// All captures that are alive.
    List<Capture> all();

    /// Whether there is an owner, and each changefeed that should run does.
    boolean isHealthy();

    /// Lets another capture own the cluster, whichever owns it now; this one again if it is alone.
    CompletableFuture<?> resign();

    /// Has everything moved off a capture. It gets nothing any more.
    CompletableFuture<?> drain(String capture);

    /// How far a changefeed has come, and where it runs. On another capture than this one, as it was written down last.
    Standing standing(ChangefeedView feed);

    /// The changefeeds that run, and where.
    List<Processor> processors();

    /// That process is about to end.
    boolean isStopping();

    /// The same at a moment of the past: nobody has written down how far changefeeds had come.
    static Captures past(Captures now) {
        return new PastCaptures(now);
    }
}
