package io.chronoplane.infra.kafka.broker;

import io.chronoplane.infra.kafka.Brokers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Kafka's own server beside ours, in a process of its own: it has its own heap, and its habit of halting the Java
/// machine when a disk fails cannot take the control plane with it. It is started again when it ends.
public final class EmbeddedBroker implements Brokers {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int CLOSE_SECONDS = 10;

    private final BrokerDirectory directory;
    private final BrokerCommand command;
    private final Thread watch;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private final AtomicBoolean wasReady = new AtomicBoolean();

    // Under the lock.
    private int port;
    private boolean ready;
    private boolean closing;
    private @Nullable Process process;
    private Optional<String> trouble = Optional.of("the embedded broker is starting");

    private EmbeddedBroker(BrokerDirectory directory, BrokerCommand command, int port) {
        this.directory = directory;
        this.command = command;
        this.port = port;
        this.watch = Thread.ofPlatform().name("kafka-broker").daemon().unstarted(this::run);
    }

    /// One that has not started yet, whose port is known.
    ///
    /// @param path      of its directory
    /// @param firstPort that is tried
    /// @param heap      in bytes
    /// @throws IOException when the directory cannot be made or no port is free
    public static EmbeddedBroker in(Path path, int firstPort, long heap) throws IOException {
        BrokerDirectory directory = new BrokerDirectory(path.toAbsolutePath().normalize());
        directory.create();
        return new EmbeddedBroker(
                directory, new BrokerCommand(path.toAbsolutePath().normalize(), heap), port(directory, firstPort));
    }

    @Override
    public void start() {
        watch.start();
    }

    /// A broker that a killed server left behind is about to end, and its port is the one that clients know.
    private static int port(BrokerDirectory directory, int firstPort) throws IOException {
        Optional<Integer> freed = directory.isInUse() ? directory.port() : Optional.empty();
        return freed.isPresent() ? freed.get() : Ports.firstFree(firstPort);
    }

    @Override
    public String addresses() {
        lock.lock();
        try {
            return Ports.HOST + ":" + port;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean awaitReady(Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (!ready && !closing && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return ready;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<String> trouble() {
        lock.lock();
        try {
            return trouble;
        } finally {
            lock.unlock();
        }
    }

    /// The process id of the broker that runs now; empty when none does.
    public Optional<Long> pid() {
        lock.lock();
        try {
            return Optional.ofNullable(process).filter(Process::isAlive).map(Process::pid);
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (!isClosing()) {
            String end = runOnce();
            if (!isClosing()) {
                LOG.atWarn()
                        .addKeyValue("output", directory.output())
                        .log("the embedded Kafka broker has ended ({}) and is started again", end);
            }
            pause = wasReady.getAndSet(false) ? FIRST_PAUSE : longer(pause);
            awaitClosing(pause);
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
                        isReady();
                    }
                }
            }
            return ended("exit code " + broker.waitFor());
        } catch (IOException e) {
            return ended(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            return ended("interrupted");
        }
    }

    private Process launch() throws IOException {
        lock.lock();
        try {
            if (closing) {
                throw new IOException("it is being closed");
            }
            if (!directory.isInUse() && !Ports.isFree(port)) {
                int other = Ports.firstFree(port + 1);
                LOG.warn("port {} is taken; the embedded Kafka broker listens on {} from now on", port, other);
                port = other;
            }
            directory.keepPort(port);
            Process started = command.start(port, directory.output());
            process = started;
            return started;
        } finally {
            lock.unlock();
        }
    }

    private void isReady() {
        lock.lock();
        try {
            ready = true;
            wasReady.set(true);
            trouble = Optional.empty();
            LOG.atInfo().addKeyValue("address", addresses()).log("the embedded Kafka broker is ready");
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private String ended(String how) {
        lock.lock();
        try {
            ready = false;
            trouble = Optional.of("the embedded broker has ended (" + how + ") and is started again");
            return how;
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    private void awaitClosing(Duration patience) {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (!closing && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            LOG.warn("an interruption was ignored: only close() ends the watch over the broker");
        } finally {
            lock.unlock();
        }
    }

    /// Tells the broker to end, and waits for it, ten seconds at most.
    @Override
    public void close() {
        Process last = beginClosing();
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

    private @Nullable Process beginClosing() {
        lock.lock();
        try {
            closing = true;
            ready = false;
            changed.signalAll();
            return process;
        } finally {
            lock.unlock();
        }
    }
}
