package io.chronoplane.infra.ticdc;

import io.chronoplane.queries.ticdc.ChangefeedView;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The captures of now beside changefeeds of the past, of which it is known where they began.
record PastCaptures(Captures now) implements Captures {

    @Override
    public Capture self() {
        return now.self();
    }

    @Override
    public List<Capture> all() {
        return now.all();
    }

    @Override
    public boolean isHealthy() {
        return now.isHealthy();
    }

    @Override
    public CompletableFuture<?> resign() {
        return now.resign();
    }

    @Override
    public CompletableFuture<?> drain(String capture) {
        return now.drain(capture);
    }

    @Override
    public Standing standing(ChangefeedView feed) {
        return Standing.at(feed.startTs());
    }

    @Override
    public List<Processor> processors() {
        return now.processors();
    }

    @Override
    public boolean isStopping() {
        return now.isStopping();
    }
}
