package io.chronoplane.infra.ticdc.sink.kafka;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.infra.ticdc.FlowException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;

/// What the brokers say to some messages, as one answer: that all were taken, or why one was not.
final class Acknowledgements {

    /// One for those who still expect more.
    private final AtomicInteger missing = new AtomicInteger(1);
    private final CompletableFuture<Void> all = new CompletableFuture<>();

    /// For one more message.
    Callback expect() {
        missing.incrementAndGet();
        return (metadata, failure) -> {
            if (failure != null) {
                all.completeExceptionally(failure(failure));
            } else {
                arrived();
            }
        };
    }

    /// No more messages are expected.
    CompletableFuture<Void> complete() {
        arrived();
        return all;
    }

    private void arrived() {
        if (missing.decrementAndGet() == 0) {
            all.complete(null);
        }
    }

    static FlowException failure(Exception cause) {
        return new FlowException(
                ErrorCode.KAFKA_ASYNC_SEND_MESSAGE,
                "kafka async send message failed: " + TopicCatalog.reason(cause),
                cause);
    }
}
