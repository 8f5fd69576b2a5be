package io.chronoplane.infra.kafka;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/// Against Kafka as its makers ship it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(
        value = "io.chronoplane.infra.kafka.ContainerTestBroker#isThere",
        disabledReason = "needs a Docker engine and -Dchronoplane.containers=true; the same tests run against the broker"
                + " from Maven's artifacts in EmbeddedOutageTest")
class ContainerOutageTest extends OutageSuite {

    private @Nullable TestBroker broker;

    @BeforeAll
    void start() {
        broker = new ContainerTestBroker();
    }

    @AfterAll
    void stop() {
        broker().close();
    }

    @Override
    TestBroker broker() {
        if (broker == null) {
            throw new IllegalStateException("not started");
        }
        return broker;
    }
}
