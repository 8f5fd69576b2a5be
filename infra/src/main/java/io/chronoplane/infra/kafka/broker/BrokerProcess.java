package io.chronoplane.infra.kafka.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/// What runs in the embedded broker's process: Kafka's own server, until standard input ends. That is when the parent
/// closes it or is gone, however it ended, so that no broker is left over.
public final class BrokerProcess {

    /// The line on standard output that says that clients can connect.
    static final String READY = "ready";

    /// For the one before us, which may still be closing its files.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// For a parent that was interrupted together with us, and has something left to send.
    private static final int PARENT_SECONDS = 15;

    private final KafkaRaftServer server;
    private final CountDownLatch inputEnded = new CountDownLatch(1);

    private BrokerProcess(KafkaRaftServer server) {
        this.server = server;
    }

    /// @param arguments the directory and the port
    public static void main(String[] arguments) throws IOException, InterruptedException {
        BrokerDirectory directory = new BrokerDirectory(Path.of(arguments[0]));
        int port = Integer.parseInt(arguments[1]);
        try (FileChannel held = directory.take(PATIENCE)) {
            if (!held.isOpen()) {
                throw new IOException("the lock was lost");
            }
            Map<String, String> settings = BrokerSettings.of(directory.topics(), port);
            format(directory.topics());
            new BrokerProcess(new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM)).serve();
        }
    }

    private static void format(Path topics) throws IOException {
        if (Files.exists(topics.resolve("meta.properties"))) {
            return;
        }
        Formatter formatter = new Formatter();
        formatter.setNodeId(BrokerSettings.NODE);
        formatter.setClusterId(Uuid.randomUuid().toString());
        formatter.addDirectory(topics.toString());
        formatter.setMetadataLogDirectory(topics.toString());
        formatter.setControllerListenerName(BrokerSettings.CONTROLLER);
        formatter.setUnstableFeatureVersionsEnabled(false);
        formatter.setIgnoreFormatted(true);
        formatter.setPrintStream(new PrintStream(PrintStream.nullOutputStream()));
        try {
            formatter.run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("formatting " + topics, e);
        }
    }

    private void serve() throws IOException {
        server.startup();
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "broker-shutdown"));
        System.out.println(READY);
        int read = System.in.read();
        while (read >= 0) {
            read = System.in.read();
        }
        inputEnded.countDown();
        System.exit(0);
    }

    private void shutDown() {
        try {
            if (!inputEnded.await(PARENT_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("the server did not end; its broker does");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.shutdown();
        server.awaitShutdown();
    }
}
