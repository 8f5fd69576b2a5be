package io.chronoplane.infra.kafka;

import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/// Against Kafka as its makers ship it.
@EnabledIf(
        value = "io.chronoplane.infra.kafka.ContainerTestBroker#isThere",
        disabledReason = "needs a Docker engine and -Dchronoplane.containers=true; the same tests run against the broker"
                + " from Maven's artifacts in EmbeddedOutageTest")
@ExtendWith(SharedBroker.Container.class)
class ContainerOutageTest extends OutageSuite {

    ContainerOutageTest(TestBroker broker) {
        super(broker);
    }
}
