package io.chronoplane.benchmarks.run;

import static io.chronoplane.benchmarks.run.Subject.AXON4;
import static io.chronoplane.benchmarks.run.Subject.CHRONOPLANE;
import static io.chronoplane.benchmarks.run.Subject.ECHO;
import static io.chronoplane.benchmarks.run.Subject.PIPELINE;
import static io.chronoplane.benchmarks.run.Workload.CREATE;
import static io.chronoplane.benchmarks.run.Workload.GET_INSTANCE;
import static io.chronoplane.benchmarks.run.Workload.RENAME_HOT_CLUSTER;
import static io.chronoplane.benchmarks.run.Workload.STATUS_HOT_INSTANCE;
import static io.chronoplane.benchmarks.run.Workload.STATUS_SPREAD;
import static io.chronoplane.benchmarks.run.Workload.STATUS_WIDE;

import io.chronoplane.benchmarks.run.Results.Line;
import java.util.List;
import java.util.Optional;

/// The promises, all at 64 connections.
final class Goals {
    private static final int CONNECTIONS = 64;

    private final Results results;

    Goals(Results results) {
        this.results = results;
    }

    List<Goal> all() {
        return List.of(
                ratio("create_instance, to the pipeline ceiling", 0.75, CREATE, CHRONOPLANE, CREATE, PIPELINE),
                ratio("set_cluster_status, to the pipeline ceiling", 0.75, STATUS_SPREAD, CHRONOPLANE, STATUS_SPREAD,
                        PIPELINE),
                ratio("create_instance, to stock Axon 4.13 synced", 8, CREATE, CHRONOPLANE, CREATE, AXON4),
                ratio("set_cluster_status, to stock Axon 4.13 synced", 8, STATUS_SPREAD, CHRONOPLANE, STATUS_SPREAD,
                        AXON4),
                ratio("1,000 clusters of one instance, to 100 instances", 1, STATUS_WIDE, CHRONOPLANE, STATUS_SPREAD,
                        CHRONOPLANE),
                ratio("one hot instance, to 100 instances", 1, STATUS_HOT_INSTANCE, CHRONOPLANE, STATUS_SPREAD,
                        CHRONOPLANE),
                ratio("one hot cluster (rename), to 100 instances", 1, RENAME_HOT_CLUSTER, CHRONOPLANE, STATUS_SPREAD,
                        CHRONOPLANE),
                ratio("get_instance, to the bare echo", 0.7, GET_INSTANCE, CHRONOPLANE, GET_INSTANCE, ECHO),
                new Goal("an entity with a long history, to a fresh one", 0.9, true,
                        results.ratio(Figure.OLD_ENTITY, Figure.FRESH_ENTITY)),
                new Goal("cost of add_node in 1,000 clusters of ten nodes, to one cluster", 2, false,
                        results.ratio(Figure.ADD_NODE_BIG, Figure.ADD_NODE_SMALL)),
                new Goal("cost of set_cluster_status in 1,000 clusters, to one cluster", 2, false,
                        results.ratio(Figure.STATUS_BIG, Figure.STATUS_SMALL)),
                new Goal("cost of get_cluster for one of 1,000 clusters, to one of one", 2, false,
                        results.ratio(Figure.GET_ONE_CLUSTER_BIG, Figure.GET_ONE_CLUSTER_SMALL)),
                new Goal("commit_rowset and commit_txn, to two plain mutations", 0.5, true,
                        results.ratio(Figure.LOAD_PAIRS, Figure.PLAIN_PAIRS)),
                new Goal("choosing what to merge among 10,000 rowsets, ms", 5, false, results.median(Figure.PICK)),
                new Goal("replay, to the raw scan", 0.5, true, results.ratio(Figure.REPLAY, Figure.SCAN)),
                new Goal("feed, to a bare KafkaProducer with its settings", 0.7, true,
                        results.ratio(Figure.FEED, Figure.BARE_TRANSACTIONS)),
                new Goal("changefeed into a blackhole, to the raw scan", 0.4, true,
                        results.ratio(Figure.CHANGEFEED_BLACKHOLE, Figure.SCAN)),
                new Goal("changefeed into Kafka, to a bare KafkaProducer with its settings", 0.6, true,
                        results.ratio(Figure.CHANGEFEED_KAFKA, Figure.BARE_ROWS)),
                new Goal("answer to consumer, 1,000 events/s, p99, ms", 100, false, results.median(Figure.FEED_P99)),
                new Goal("start to first answer, empty, ms", 2_000, false, results.median(Figure.START_EMPTY)),
                new Goal("start to first answer, a full log, ms", 5_000, false, results.median(Figure.START_FULL)),
                new Goal("the same after a kill -9, ms", 5_000, false, results.median(Figure.START_KILLED)));
    }

    private Goal ratio(String promise, double wanted, Workload of, Subject ofSubject, Workload to, Subject toSubject) {
        Optional<Median> measured =
                results.ratio(new Line(of, ofSubject, CONNECTIONS), new Line(to, toSubject, CONNECTIONS));
        return new Goal(promise + ", " + CONNECTIONS + " connections", wanted, true, measured);
    }
}
