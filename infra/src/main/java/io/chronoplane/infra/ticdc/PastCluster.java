package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.queries.ticdc.ChangefeedView;
import java.util.List;

/// The captures of now beside changefeeds of the past, of which it is known where they began.
record PastCluster(Cluster now) implements Cluster {

    @Override
    public Capture self() {
        return now.self();
    }

    @Override
    public List<Capture> captures() {
        return now.captures();
    }

    @Override
    public boolean isHealthy() {
        return now.isHealthy();
    }

    @Override
    public void resign() {
        now.resign();
    }

    @Override
    public Standing standing(ChangefeedView feed) {
        return Standing.at(feed.startTs());
    }

    @Override
    public List<ChangefeedKey> running() {
        return now.running();
    }

    @Override
    public boolean isStopping() {
        return now.isStopping();
    }
}
