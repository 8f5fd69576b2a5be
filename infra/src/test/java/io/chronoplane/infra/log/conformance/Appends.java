package io.chronoplane.infra.log.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.Condition;
import io.chronoplane.infra.log.ConflictException;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.Mark;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.log.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The words in which the suite talks to a log.
public final class Appends {

    private static final int PAGE = 1_000;
    private static final long PATIENCE_SECONDS = 20;

    private Appends() {}

    public static Append free(NewEvent... events) {
        return new Append(List.of(), List.of(events), List.of());
    }

    /// An append that holds while no event with the tag lies behind the mark.
    public static Append unless(Tag tag, Mark since, NewEvent... events) {
        return new Append(List.of(new Condition(tag, since)), List.of(events), List.of());
    }

    public static Append queue(EventLog log, Append append) {
        log.append(append);
        return append;
    }

    /// Appends, and waits for the position.
    public static long accepted(EventLog log, Append append) {
        return accepted(queue(log, append));
    }

    public static long accepted(Append append) {
        try {
            return append.done().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return fail("refused: " + e.getCause(), e);
        } catch (TimeoutException e) {
            return fail("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail("interrupted", e);
        }
    }

    public static void assertConflict(Append append) {
        assertThat(append.done())
                .failsWithin(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(ConflictException.class);
    }

    public static void assertUnavailable(Append append, Unavailable.Reason reason) {
        assertThat(append.done())
                .failsWithin(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .extracting(Throwable::getCause)
                .isInstanceOfSatisfying(Unavailable.class, why -> {
                    assertThat(why.reason()).isEqualTo(reason);
                    assertThat(why).message().isNotBlank();
                });
    }

    /// What all events of the log say, in order.
    public static List<String> said(EventLog log) {
        return said(log.read(0, PAGE));
    }

    public static List<String> said(List<StoredEvent> events) {
        return events.stream()
                .map(event -> new String(event.payload(), StandardCharsets.UTF_8))
                .toList();
    }
}
