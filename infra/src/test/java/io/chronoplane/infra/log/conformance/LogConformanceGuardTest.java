package io.chronoplane.infra.log.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.LogListener;
import io.chronoplane.infra.log.LogOptions;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/// Proves that the suite can fail: on a log that does nothing, each of its tests must.
final class LogConformanceGuardTest {

    @Test
    void everyTestOfTheSuite_fails_forALogThatDoesNothing() {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(OnNoOpLog.class))
                .execute()
                .testEvents();

        assertThat(names(tests.succeeded())).isEmpty();
        assertThat(names(tests.skipped())).isEmpty();
        assertThat(names(tests.aborted())).isEmpty();
        assertThat(tests.failed().count()).isEqualTo(testsOfTheSuite());
    }

    private static List<String> names(Events tests) {
        return tests.stream().map(Event::getTestDescriptor).map(test -> test.getDisplayName()).toList();
    }

    private static long testsOfTheSuite() {
        return Arrays.stream(LogConformance.class.getMethods())
                .map(Method::getAnnotations)
                .filter(annotations -> Arrays.stream(annotations).anyMatch(Test.class::isInstance))
                .count();
    }

    /// Nested and not static-named as a test, so that only the guard runs it.
    static final class OnNoOpLog extends LogConformance {

        @Override
        protected EventLog openLog(LogOptions options, LogListener listener) {
            return new NoOpLog();
        }

        @Override
        public Duration patience() {
            return Duration.ofMillis(50);
        }
    }
}
