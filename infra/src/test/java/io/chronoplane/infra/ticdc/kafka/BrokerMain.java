package io.chronoplane.infra.ticdc.kafka;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/// Kafka's own server, until standard input ends.
public final class BrokerMain {

    private BrokerMain() {}

    /// @param arguments the directory, the port for clients, the port for the controller
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        if (!Files.exists(directory.resolve("meta.properties"))) {
            format(directory);
        }
        String listener = "PLAINTEXT://127.0.0.1:" + arguments[1];
        Map<String, String> settings = Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + arguments[2]),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", listener + ",CONTROLLER://127.0.0.1:" + arguments[2]),
                Map.entry("advertised.listeners", listener),
                Map.entry("log.dirs", directory.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("broker.session.timeout.ms", "2000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("log.cleaner.dedupe.buffer.size", "8388608"));
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // The parent says nothing until it ends.
        }
        Runtime.getRuntime().halt(0);
    }

    private static void format(Path directory) throws Exception {
        Formatter formatter = new Formatter();
        formatter.setNodeId(1);
        formatter.setClusterId(Uuid.randomUuid().toString());
        formatter.addDirectory(directory.toString());
        formatter.setMetadataLogDirectory(directory.toString());
        formatter.setControllerListenerName("CONTROLLER");
        formatter.setUnstableFeatureVersionsEnabled(false);
        formatter.setIgnoreFormatted(true);
        formatter.setPrintStream(new PrintStream(PrintStream.nullOutputStream()));
        formatter.run();
    }
}
