package io.chronoplane.benchmarks.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.chronoplane.benchmarks.load.Script;
import io.chronoplane.benchmarks.load.Verdict;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/// Sends requests at a steady rate, and notes when the answer to each came. A late answer makes the next request late
/// too, but none is left out.
public final class SteadyClients {
    /// How many clients share the rate.
    public static final int CLIENTS = 8;

    // Of "HTTP/1.1 200 OK".
    private static final int STATUS_FROM = 9;
    private static final int STATUS_TO = 12;
    private final InetSocketAddress server;
    private final Map<Long, Long> answers = new ConcurrentHashMap<>();

    private SteadyClients(InetSocketAddress server) {
        this.server = server;
    }

    /// @param scripts gives each client, numbered from 0, its script, every step of which is accepted
    /// @return when each position was answered, in nanoseconds
    public static Map<Long, Long> press(
            InetSocketAddress server, int perSecond, Duration time, IntFunction<Script> scripts) throws IOException {
        var clients = new SteadyClients(server);
        var threads = new ArrayList<Thread>();
        var failures = new ConcurrentHashMap<Integer, Throwable>();
        for (var i = 0; i < CLIENTS; i++) {
            var number = i;
            threads.add(Thread.ofPlatform().name("client-" + i).start(() -> {
                try {
                    clients.run(scripts.apply(number), perSecond / CLIENTS, time);
                } catch (IOException | RuntimeException e) {
                    failures.put(number, e);
                }
            }));
        }
        for (var thread : threads) {
            join(thread);
        }
        if (!failures.isEmpty()) {
            throw new IOException("a client failed", failures.values().iterator().next());
        }
        return new HashMap<>(clients.answers);
    }

    private void run(Script script, int perSecond, Duration time) throws IOException {
        try (var socket = new Socket(server.getAddress(), server.getPort())) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            var request = ByteBuffer.allocate(16 * 1024);
            var started = System.nanoTime();
            var period = Duration.ofSeconds(1).toNanos() / perSecond;
            for (var at = started; at < started + time.toNanos(); at += period) {
                while (System.nanoTime() < at) {
                    LockSupport.parkNanos(at - System.nanoTime());
                }
                request.clear();
                script.next(request);
                socket.getOutputStream().write(request.array(), 0, request.position());
                answer(in, script);
            }
        }
    }

    private void answer(InputStream in, Script script) throws IOException {
        var head = new HashMap<String, String>();
        var status = line(in);
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            head.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        in.skipNBytes(Long.parseLong(head.getOrDefault("content-length", "0")));
        if (script.judge(Integer.parseInt(status, STATUS_FROM, STATUS_TO, 10)) != Verdict.ACCEPTED) {
            throw new IOException("an answer that the workload does not expect: " + status);
        }
        answers.put(Long.parseLong(head.getOrDefault("x-position", "0")), System.nanoTime());
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the server closed a connection");
            }
            line.write(b);
        }
        return line.toString(US_ASCII).strip();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
