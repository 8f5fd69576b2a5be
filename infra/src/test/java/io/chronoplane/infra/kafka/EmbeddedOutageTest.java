package io.chronoplane.infra.kafka;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Against Kafka's own server from Maven's artifacts.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedOutageTest extends OutageSuite {

    private @Nullable TestBroker broker;

    @BeforeAll
    void start(@TempDir Path directory) {
        broker = new EmbeddedTestBroker(directory);
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
