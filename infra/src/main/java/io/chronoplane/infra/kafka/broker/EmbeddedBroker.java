package io.chronoplane.infra.kafka.broker;

import io.chronoplane.infra.kafka.Brokers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Kafka's own server beside ours, in a process of its own: it has its own heap, and its habit of halting the Java
/// machine when a disk fails cannot take the control plane with it. It is started again when it ends.
public final class EmbeddedBroker implements Brokers {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int CLOSE_SECONDS = 5;

    private final BrokerDirectory directory;
    private final BrokerCommand command;
    private final Readiness readiness = new Readiness();
    private final Thread watch = Thread.ofPlatform().name("kafka-broker").daemon().unstarted(this::run);
    private volatile int port;
    private volatile @Nullable Process process;

    private EmbeddedBroker(BrokerDirectory directory, BrokerCommand command, int port) {
        this.directory = directory;
        this.command = command;
        this.port = port;
    }

    /// One that has not started yet, whose port is known.
    ///
    /// @param path      of its directory
    /// @param firstPort that is tried
    /// @param heap      in bytes
    /// @throws IOException when the directory cannot be made or no port is free
    public static EmbeddedBroker in(Path path, int firstPort, long heap) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        BrokerDirectory directory = new BrokerDirectory(absolute);
        directory.create();
        return new EmbeddedBroker(directory, new BrokerCommand(absolute, heap), port(directory, firstPort));
    }

    /// A broker that a killed server left behind is about to end, and its port is the one that clients know.
    private static int port(BrokerDirectory directory, int firstPort) throws IOException {
        Optional<Integer> freed = directory.isInUse() ? directory.port() : Optional.empty();
        return freed.isPresent() ? freed.get() : Ports.firstFree(firstPort);
    }

    @Override
    public void start() {
        watch.start();
    }

    @Override
    public String addresses() {
        return Ports.HOST + ":" + port;
    }

    @Override
    public boolean awaitReady(Duration patience) throws InterruptedException {
        return readiness.awaitReady(patience);
    }

    @Override
    public Optional<String> trouble() {
        return readiness.trouble();
    }

    /// The process id of the broker that runs now; empty when none does.
    public Optional<Long> pid() {
        return Optional.ofNullable(process).filter(Process::isAlive).map(Process::pid);
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (!readiness.isClosing()) {
            String end = runOnce();
            boolean worked = readiness.ended(end);
            if (!readiness.isClosing()) {
                LOG.atWarn()
                        .addKeyValue("output", directory.output())
                        .log("the embedded Kafka broker has ended ({}) and is started again", end);
            }
            pause = worked ? FIRST_PAUSE : longer(pause);
            try {
                readiness.awaitClosing(pause);
            } catch (InterruptedException e) {
                LOG.warn("an interruption was ignored: only close() ends the watch over the broker");
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    /// Runs a broker until it ends.
    ///
    /// @return how it ended
    private String runOnce() {
        try {
            Process broker = launch();
            try (BufferedReader lines = broker.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.equals(BrokerProcess.READY)) {
                        readiness.ready();
                        LOG.atInfo().addKeyValue("address", addresses()).log("the embedded Kafka broker is ready");
                    }
                }
            }
            return "exit code " + broker.waitFor();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            return "interrupted";
        }
    }

    private Process launch() throws IOException {
        if (!directory.isInUse() && !Ports.isFree(port)) {
            int other = Ports.firstFree(port + 1);
            LOG.warn("port {} is taken; the embedded Kafka broker listens on {} from now on", port, other);
            port = other;
        }
        directory.keepPort(port);
        Process started = command.start(port, directory.output());
        process = started;
        if (readiness.isClosing()) {
            started.getOutputStream().close();
        }
        return started;
    }

    /// Tells the broker to end, and waits for it, five seconds at most.
    @Override
    public void close() {
        readiness.close();
        Process last = process;
        if (last == null) {
            return;
        }
        try {
            last.getOutputStream().close();
            if (!last.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the embedded Kafka broker does not end; it is killed");
                last.destroyForcibly();
            }
        } catch (IOException e) {
            last.destroyForcibly();
        } catch (InterruptedException e) {
            last.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
