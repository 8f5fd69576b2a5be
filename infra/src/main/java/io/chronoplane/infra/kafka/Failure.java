package io.chronoplane.infra.kafka;

import io.chronoplane.infra.log.StorageException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/// Why feeding failed.
///
/// @param kind   what to do about it
/// @param reason in words for the operator, without secrets
record Failure(Kind kind, String reason) {

    enum Kind {
        /// It will pass: try again, soon.
        OUTAGE,
        /// Someone else took over as the feeder, or we were silent for too long.
        FENCED,
        /// It will not pass before somebody changes something: a record or the feed itself was refused.
        REJECTED
    }

    private static final List<Class<? extends KafkaException>> REFUSALS = List.of(
            RecordTooLargeException.class,
            RecordBatchTooLargeException.class,
            InvalidTimestampException.class,
            SerializationException.class,
            AuthorizationException.class,
            AuthenticationException.class,
            InvalidTopicException.class,
            InvalidConfigurationException.class,
            InvalidReplicationFactorException.class,
            PolicyViolationException.class,
            UnsupportedVersionException.class,
            ConfigException.class);
    private static final int MAX_DEPTH = 20;

    static Failure of(Throwable thrown) {
        Throwable reason = told(thrown);
        String words = reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
        return new Failure(kind(reason), words.replaceAll("\\.$", ""));
    }

    /// What is wrapped: Kafka says of a refusal that "a send failed", and a future that its work did.
    private static Throwable told(Throwable thrown) {
        Throwable told = thrown;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            Throwable cause = told.getCause();
            boolean wrapper = told instanceof ExecutionException || told.getClass().equals(KafkaException.class);
            if (cause == null || !wrapper) {
                return told;
            }
            told = cause;
        }
        return told;
    }

    private static Kind kind(Throwable reason) {
        return switch (reason) {
            case ProducerFencedException fenced -> Kind.FENCED;
            case InvalidProducerEpochException fenced -> Kind.FENCED;
            case KafkaException known when REFUSALS.stream().anyMatch(refusal -> refusal.isInstance(known)) ->
                Kind.REJECTED;
            case KafkaException passing -> Kind.OUTAGE;
            case StorageException passing -> Kind.OUTAGE;
            case TimeoutException passing -> Kind.OUTAGE;
            default -> Kind.REJECTED;
        };
    }
}
