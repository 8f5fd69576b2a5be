package io.chronoplane.benchmarks.run;

import static io.chronoplane.benchmarks.run.Subject.AXON4;
import static io.chronoplane.benchmarks.run.Subject.AXON4_WRITTEN;
import static io.chronoplane.benchmarks.run.Subject.CHRONOPLANE;
import static io.chronoplane.benchmarks.run.Subject.ECHO;
import static io.chronoplane.benchmarks.run.Subject.PIPELINE;

import io.chronoplane.benchmarks.doris.Fleet;
import io.chronoplane.benchmarks.load.Script;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/// What the subjects are asked to do, in the order in which it is asked. Creating comes last because it makes the
/// data grow most.
enum Workload {
    STATUS_SPREAD("set_cluster_status, 1,000 clusters of 100 instances"),
    STATUS_WIDE("set_cluster_status, 1,000 clusters of one instance"),
    STATUS_HOT_INSTANCE("set_cluster_status, one hot instance, a cluster for each connection"),
    RENAME_HOT_CLUSTER("rename_cluster, one hot cluster"),
    STATUS_HOT_CLUSTER("set_cluster_status, one hot cluster, raced for"),
    GET_INSTANCE("get_instance, 1,000 instances"),
    GET_CLUSTER("get_cluster, 1,000 clusters in one answer"),
    CREATE("create_instance");

    /// Instances that one pressing may leave behind, so that a repetition of creating fits into the heap.
    private static final long CREATES = 150_000;

    private final String label;

    Workload(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /// As an option names it.
    String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<Subject> subjects() {
        return switch (this) {
            case STATUS_SPREAD -> List.of(PIPELINE, AXON4, AXON4_WRITTEN, CHRONOPLANE);
            case STATUS_HOT_INSTANCE -> List.of(AXON4, AXON4_WRITTEN, CHRONOPLANE);
            case STATUS_WIDE, RENAME_HOT_CLUSTER, STATUS_HOT_CLUSTER, GET_CLUSTER -> List.of(CHRONOPLANE);
            case GET_INSTANCE -> List.of(ECHO, CHRONOPLANE);
            case CREATE -> List.of(ECHO, PIPELINE, AXON4, AXON4_WRITTEN, CHRONOPLANE);
        };
    }

    /// Requests of one pressing.
    long limit(Subject subject) {
        return this == CREATE && subject.knowsInstances() ? CREATES : Long.MAX_VALUE;
    }

    /// The echo is always given the body of a create, so that it is one figure.
    IntFunction<Script> scripts(Subject subject, Fleet fleet, int connections) {
        return subject == ECHO ? fleet.creates() : switch (this) {
            case STATUS_SPREAD -> fleet.spreadStatus(connections);
            case STATUS_WIDE -> fleet.wideStatus(connections);
            case STATUS_HOT_INSTANCE -> fleet.hotInstance();
            case RENAME_HOT_CLUSTER -> fleet.hotRename();
            case STATUS_HOT_CLUSTER -> fleet.hotStatus();
            case GET_INSTANCE -> fleet.getInstance();
            case GET_CLUSTER -> fleet.getThousandClusters();
            case CREATE -> fleet.creates();
        };
    }
}
