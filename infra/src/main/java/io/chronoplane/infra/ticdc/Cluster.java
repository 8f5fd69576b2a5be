package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.queries.ticdc.ChangefeedView;
import java.util.List;

/// The captures, what runs on them, and who owns them. Never blocks.
public interface Cluster {

    /// The capture that this process is.
    Capture self();

    /// All captures that are alive.
    List<Capture> captures();

    /// Whether there is an owner that has looked after all changefeeds, and each that should run does.
    boolean isHealthy();

    /// Lets another capture own the cluster; this one again if it is alone.
    void resign();

    /// How far a changefeed has come.
    Standing standing(ChangefeedView feed);

    /// The changefeeds that run on this capture.
    List<ChangefeedKey> running();

    /// That process is about to end.
    boolean isStopping();

    /// The same at a moment of the past: nobody has written down how far changefeeds had come.
    static Cluster past(Cluster now) {
        return new PastCluster(now);
    }
}
