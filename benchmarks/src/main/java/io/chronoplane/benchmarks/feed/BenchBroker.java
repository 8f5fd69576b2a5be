package io.chronoplane.benchmarks.feed;

import io.chronoplane.infra.config.Configuration;
import io.chronoplane.infra.config.KafkaSettings;
import io.chronoplane.infra.config.source.Flags;
import io.chronoplane.infra.kafka.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/// The embedded broker beside a log that is fed, and the settings with which it is.
final class BenchBroker {
    /// What the names of the topics begin with that the feed has filled.
    static final String FED = "fed";
    private static final int FIRST_PORT = 19_092;

    private BenchBroker() {}

    /// @param data the directory of the log
    static EmbeddedBroker start(Path data) throws Exception {
        var settings = settings(FED);
        var broker = EmbeddedBroker.in(data.resolve("bench-kafka"), FIRST_PORT, settings.embeddedHeap());
        broker.start();
        if (!broker.awaitReady(Duration.ofMinutes(1))) {
            broker.close();
            throw new IllegalStateException("the broker does not start");
        }
        return broker;
    }

    /// The defaults, but for the prefix.
    static KafkaSettings settings(String prefix) {
        var flags = Flags.read(Map.of(), List.of("kafka.topic-prefix=" + prefix), List.of());
        return switch (Configuration.of(List.of(flags))) {
            case Configuration.Sound sound -> sound.settings().kafka();
            case Configuration.Unsound unsound -> throw new IllegalStateException(unsound.problems().toString());
        };
    }

    static void removeTopics(String addresses, String prefix) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", addresses))) {
            var ours = admin.listTopics().names().get().stream().filter(name -> name.startsWith(prefix + ".")).toList();
            admin.deleteTopics(ours).all().get();
            while (admin.listTopics().names().get().stream().anyMatch(ours::contains)) {
                Thread.sleep(10);
            }
        }
    }
}
