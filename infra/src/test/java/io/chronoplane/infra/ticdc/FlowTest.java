package io.chronoplane.infra.ticdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How far a flow is, and how it ends.
class FlowTest {

    @TempDir
    Path directory;

    private Upstream upstream;

    @BeforeEach
    void open() {
        upstream = new Upstream(Nodes.h2(directory.resolve("node")));
    }

    @AfterEach
    void close() {
        upstream.close();
    }

    @Test
    void checkpoint_advances_whileNothingHappens() throws Exception {
        upstream.send(Doris.create("i-0"));
        try (Feed feed = upstream.feed("blackhole://", ReplicaConfig.defaults(), Optional.empty())) {
            feed.awaitCheckpoint(upstream.now());
            long later = upstream.now() + (500L << 18);
            feed.awaitCheckpoint(later);
            assertThat(feed.checkpoints).isSorted();
            assertThat(feed.flow().resolvedTs()).isGreaterThanOrEqualTo(feed.flow().checkpointTs());
            assertThat(feed.flow().tableIds()).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void target_isReachedExactly_thoughNothingIsThere() throws Exception {
        long target = upstream.now() + (300L << 18) + 17;
        try (Feed feed = upstream.feed("blackhole://", ReplicaConfig.defaults(), Optional.of(target))) {
            assertThat(feed.awaitFinished()).isEqualTo(target);
            assertThat(feed.flow().checkpointTs()).isEqualTo(target);
            assertThat(feed.checkpoints).endsWith(target);
        }
    }

    @Test
    void twoHundredFeeds_reachTheEnd_atOnce() throws Exception {
        List<Feed> feeds = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                feeds.add(upstream.feed("blackhole://", ReplicaConfig.defaults(), Optional.empty()));
            }
            upstream.happen(3, 500);
            long now = upstream.now();
            feeds.forEach(feed -> feed.awaitCheckpoint(now));
        } finally {
            feeds.forEach(Feed::close);
        }
    }

    @Test
    void sinkThatNeverAnswers_concernsNobodyElse_andEndsInTime() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String sink = "kafka://127.0.0.1:" + silent.getLocalPort() + "/t?protocol=canal-json&dial-timeout=30s";
            Feed hanging = upstream.feed(sink, ReplicaConfig.defaults(), Optional.empty());
            try (Feed other = upstream.feed("blackhole://", ReplicaConfig.defaults(), Optional.empty())) {
                upstream.happen(4, 100);
                other.awaitCheckpoint(upstream.now());
            }
            assertTimeoutPreemptively(Duration.ofSeconds(20), hanging::close);
            assertThat(hanging.hasFailed()).isFalse();
            assertThat(hanging.checkpoints).isEmpty();
        }
    }

    @Test
    void quotaOfOneByte_slowsAndLosesNothing() throws Exception {
        upstream.happen(5, 1_500);
        ReplicaConfig d = ReplicaConfig.defaults();
        ReplicaConfig small = new ReplicaConfig(
                1, d.caseSensitive(), d.enableOldValue(), d.forceReplicate(), d.ignoreIneligibleTable(),
                d.checkGcSafePoint(), d.enableSyncPoint(), d.enableTableMonitor(), d.bdrMode(), d.syncPointInterval(),
                d.syncPointRetention(), d.changefeedErrorStuckDuration(), d.sqlMode(), d.filter(), d.mounter(), d.sink(),
                d.consistent(), d.scheduler(), d.integrity(), d.syncedStatus());
        long target = upstream.now();
        try (Feed feed = upstream.feed(
                "file://" + directory.resolve("out") + "?protocol=csv&flush-interval=2s", small, Optional.of(target))) {
            assertThat(feed.awaitFinished()).isEqualTo(target);
        }
    }

    @Test
    void badConfiguration_fails_withItsCode() throws Exception {
        try (Feed feed = upstream.feed("kafka://127.0.0.1:1/t?protocol=nonsense", ReplicaConfig.defaults(), Optional.empty())) {
            assertThat(feed.awaitFailed().code()).isEqualTo(ErrorCode.SINK_UNKNOWN_PROTOCOL);
        }
        assertRejected("blackhole://", Upstream.config("no-dot"), ErrorCode.FILTER_RULE_INVALID);
        assertRejected("kafka://127.0.0.1:1/?protocol=canal-json", ReplicaConfig.defaults(), ErrorCode.KAFKA_INVALID_CONFIG);
        assertRejected(
                "kafka://127.0.0.1:1/t?protocol=canal-json&dial-timeout=1s",
                ReplicaConfig.defaults(),
                ErrorCode.KAFKA_NEW_PRODUCER);
        assertRejected("mysql://root:geheim@127.0.0.1:1/", ReplicaConfig.defaults(), ErrorCode.MYSQL_INVALID_CONFIG);
        assertRejected("file:///dev/null/x?protocol=csv", ReplicaConfig.defaults(), ErrorCode.STORAGE_SINK_INVALID_CONFIG);
        assertRejected("ftp://h/x", ReplicaConfig.defaults(), ErrorCode.SINK_URI_INVALID);
    }

    private void assertRejected(String sink, ReplicaConfig config, ErrorCode code) {
        assertThatThrownBy(() -> upstream.replicator.verify(SinkUri.parse(sink), config))
                .isInstanceOfSatisfying(SinkRejected.class, why -> {
                    assertThat(why.code()).isEqualTo(code);
                    assertThat(why.explanation()).doesNotContain("geheim");
                });
    }
}
