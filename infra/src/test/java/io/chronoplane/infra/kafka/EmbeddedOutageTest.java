package io.chronoplane.infra.kafka;

import org.junit.jupiter.api.extension.ExtendWith;

/// Against Kafka's own server from Maven's artifacts.
@ExtendWith(SharedBroker.Embedded.class)
class EmbeddedOutageTest extends OutageSuite {

    EmbeddedOutageTest(TestBroker broker) {
        super(broker);
    }
}
