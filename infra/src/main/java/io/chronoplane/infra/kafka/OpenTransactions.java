package io.chronoplane.infra.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends transactions that Kafka has left open. A broker that is killed while it ends one may forget some of its
/// partitions when it comes back ("these partitions are likely deleted already and hence can be skipped"): readers of
/// committed records would wait there, and the next commit would bring the records of one that had been aborted.
///
/// Only for one who has just shut out all feeders before: then none of their transactions can be open for a reason.
final class OpenTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTransactions.class);
    private static final int SECONDS = 30;

    private final Admin admin;

    OpenTransactions(Admin admin) {
        this.admin = admin;
    }

    /// @return the partitions in which there were some
    List<TopicPartition> abort(Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, Long> ends = ends(partitions, IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> stable = ends(partitions, IsolationLevel.READ_COMMITTED);
        List<TopicPartition> open = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            if (!stable.getOrDefault(partition, 0L).equals(ends.getOrDefault(partition, 0L))) {
                open.add(partition);
                abortIn(partition);
            }
        }
        return open;
    }

    private void abortIn(TopicPartition partition) throws ExecutionException, InterruptedException, TimeoutException {
        List<ProducerState> producers = get(admin.describeProducers(List.of(partition)).partitionResult(partition))
                .activeProducers();
        for (ProducerState producer : producers) {
            if (producer.currentTransactionStartOffset().isPresent()) {
                LOG.atWarn()
                        .addKeyValue("partition", partition)
                        .addKeyValue("offset", producer.currentTransactionStartOffset().getAsLong())
                        .log("Kafka has left a transaction open; it is aborted, and what was in it is sent again");
                get(admin.abortTransaction(new AbortTransactionSpec(
                                partition,
                                producer.producerId(),
                                (short) producer.producerEpoch(),
                                producer.coordinatorEpoch().orElse(0)))
                        .all());
            }
        }
    }

    private Map<TopicPartition, Long> ends(
            Collection<TopicPartition> partitions, IsolationLevel isolation)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        get(admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static <T> T get(KafkaFuture<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(SECONDS, TimeUnit.SECONDS);
    }
}
