package io.chronoplane.infra.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.kafka.Failure.Kind;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(new TimeoutException("no answer"), Kind.OUTAGE),
                Arguments.of(new DisconnectException("gone"), Kind.OUTAGE),
                Arguments.of(new java.util.concurrent.TimeoutException("no answer"), Kind.OUTAGE),
                Arguments.of(new ProducerFencedException("there is another"), Kind.FENCED),
                Arguments.of(new InvalidProducerEpochException("there is another"), Kind.FENCED),
                Arguments.of(new RecordTooLargeException("too large"), Kind.REJECTED),
                Arguments.of(new TopicAuthorizationException("not yours"), Kind.REJECTED),
                Arguments.of(new TransactionalIdAuthorizationException("not yours"), Kind.REJECTED),
                Arguments.of(new SaslAuthenticationException("wrong password"), Kind.REJECTED),
                Arguments.of(new ForeignCursorException("another log"), Kind.REJECTED),
                Arguments.of(new IllegalStateException("a bug"), Kind.REJECTED));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void failure_isTold_whateverItIsWrappedIn(Exception thrown, Kind kind) {
        Failure failure = new Failure(kind, String.valueOf(thrown.getMessage()));

        assertThat(Failure.of(thrown)).isEqualTo(failure);
        assertThat(Failure.of(new ExecutionException(thrown))).isEqualTo(failure);
        assertThat(Failure.of(new KafkaException("a send failed", thrown))).isEqualTo(failure);
    }

    @Test
    void reason_isTheKindOfException_forOneThatSaysNothing() {
        assertThat(Failure.of(new IllegalStateException()).reason()).isEqualTo("IllegalStateException");
    }
}
