package io.chronoplane.benchmarks.run;

/// What is measured by other means than pressing with connections.
enum Figure {
    SCAN("raw `SELECT * FROM event ORDER BY position`", "events/s"),
    REPLAY("Chronoplane: replay into fresh views", "events/s"),
    FRESH_ENTITY("Chronoplane: set_cluster_status of a fresh instance, 64 connections", "commands/s"),
    OLD_ENTITY("Chronoplane: the same of one with a long history", "commands/s"),
    ADD_NODE_SMALL("Chronoplane: add_node and drop_node, an instance with one cluster of ten nodes", "µs of processor each"),
    ADD_NODE_BIG("Chronoplane: the same in one instance with 1,000 such clusters", "µs of processor each"),
    STATUS_SMALL("Chronoplane: set_cluster_status, instances with one cluster of ten nodes", "µs of processor each"),
    STATUS_BIG("Chronoplane: the same in one instance with 1,000 such clusters", "µs of processor each"),
    GET_ONE_CLUSTER_SMALL("Chronoplane: get_cluster by id, name, user, an instance with one cluster of ten nodes",
            "µs of processor each"),
    GET_ONE_CLUSTER_BIG("Chronoplane: the same in one instance with 1,000 such clusters", "µs of processor each"),
    LOAD_PAIRS("Chronoplane: commit_rowset and commit_txn, 64 tablets, 64 connections", "pairs/s"),
    PLAIN_PAIRS("Chronoplane: two set_cluster_status, 1,000 clusters of 100 instances, 64 connections", "pairs/s"),
    PICK("choosing what a cumulative compaction merges, a tablet of 10,000 rowsets", "ms"),
    START_EMPTY("Chronoplane: start to first answer, empty", "ms"),
    START_FULL("Chronoplane: start to first answer, a full log", "ms"),
    START_KILLED("Chronoplane: the same after a kill -9 under load", "ms"),
    FEED("Chronoplane: feed of the log into Kafka, events and states", "events/s"),
    BARE_PRODUCER("bare `KafkaProducer`, the same records, without transactions", "events/s"),
    BARE_TRANSACTIONS("bare `KafkaProducer`, the same records and settings, 5,000 in a transaction", "events/s"),
    FEED_P50("Chronoplane: from the answer to a consumer of Kafka, 1,000 events/s, p50", "ms"),
    FEED_P99("Chronoplane: from the answer to a consumer of Kafka, 1,000 events/s, p99", "ms"),
    CHANGEFEED_BLACKHOLE("Chronoplane: changefeed of the log into a blackhole", "events/s"),
    CHANGEFEED_KAFKA("Chronoplane: changefeed of the log into Kafka, canal-json", "rows/s"),
    BARE_ROWS("bare `KafkaProducer`, the same rows and settings", "rows/s"),
    RESIDENT("Chronoplane: resident memory after all workloads", "MiB"),
    RESIDENT_HIGHEST("Chronoplane: resident memory, highest", "MiB");

    private final String label;
    private final String unit;

    Figure(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    String label() {
        return label;
    }

    String unit() {
        return unit;
    }
}
