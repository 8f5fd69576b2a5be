package io.chronoplane.infra.kafka.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The settings of a broker that is alone, small, and quick to start.
final class BrokerSettings {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String ONE = "1";

    private BrokerSettings() {}

    static Map<String, String> of(Path topics, int port) throws IOException {
        int controller = Ports.any();
        String listener = "PLAINTEXT://" + Ports.HOST + ":" + port;
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + Ports.HOST + ":" + controller);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listeners", listener + "," + CONTROLLER + "://" + Ports.HOST + ":" + controller);
        settings.put("advertised.listeners", listener);
        settings.put("log.dirs", topics.toString());
        // A mistyped name would become a topic.
        settings.put("auto.create.topics.enable", "false");
        alone(settings);
        small(settings);
        return settings;
    }

    private static void alone(Map<String, String> settings) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".num.partitions", ONE);
            settings.put(topic + ".replication.factor", ONE);
        }
        settings.put("transaction.state.log.min.isr", ONE);
        settings.put("share.coordinator.state.topic.min.isr", ONE);
        settings.put("group.initial.rebalance.delay.ms", "0");
        // After a crash it may register again only when the one before it counts as gone.
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
    }

    private static void small(Map<String, String> settings) {
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        // By default the cleaner takes 128 MiB at once.
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
        settings.put("transaction.state.log.segment.bytes", Integer.toString(16 << 20));
        settings.put("offsets.topic.segment.bytes", Integer.toString(16 << 20));
    }
}
