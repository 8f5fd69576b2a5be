package io.chronoplane.infra.config;

import io.chronoplane.infra.config.setting.ByteSize;
import io.chronoplane.infra.config.setting.CoreCount;
import io.chronoplane.infra.config.setting.HostName;
import io.chronoplane.infra.config.setting.Ports;
import io.chronoplane.infra.config.setting.Setting;
import io.chronoplane.infra.config.setting.TimeSpan;
import io.chronoplane.infra.config.setting.WholeNumber;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// How the HTTP server listens.
///
/// @param host            name or address to listen on
/// @param port            0 to 65535; 0 lets the system choose
/// @param morePorts       that the same APIs answer on, besides
/// @param eventLoops      number of event-loop threads, at least 1
/// @param bodyLimit       of a request, in bytes
/// @param idleTimeout     after which a silent connection is closed
/// @param shutdownTimeout that running requests have to finish once the server is told to stop
public record ServerSettings(
        String host,
        int port,
        List<Integer> morePorts,
        int eventLoops,
        long bodyLimit,
        Duration idleTimeout,
        Duration shutdownTimeout) {

    static final Setting<String> HOST = new Setting<>(
            "server.host",
            new HostName(),
            "127.0.0.1",
            "Where to listen. `0.0.0.0` or `::` is every address of the machine; the default reaches this machine"
                    + " alone. Other than loopback is refused as long as a token has its default.");
    static final Setting<Integer> PORT = new Setting<>(
            "server.port", new WholeNumber(0, 65_535), "8080", "The port of all APIs. 0 takes any free one.");
    static final Setting<List<Integer>> MORE_PORTS = new Setting<>(
            "server.more-ports",
            new Ports(),
            "",
            "Ports on which the same APIs answer too: for clients that know the vendors' default ports, `5000,8040,8300`"
                    + " (Doris' Meta Service and backends, TiCDC).");
    static final Setting<Integer> EVENT_LOOPS = new Setting<>(
            "server.event-loops",
            new CoreCount(256),
            CoreCount.CORES,
            "Threads that serve HTTP.");
    static final Setting<Long> BODY_LIMIT = new Setting<>(
            "server.body-limit",
            new ByteSize(1 << 10, 64 << 20),
            "1MiB",
            "The largest request body; a larger one is answered with 413.");
    static final Setting<Duration> IDLE_TIMEOUT = new Setting<>(
            "server.idle-timeout",
            new TimeSpan(Duration.ofSeconds(1), Duration.ofHours(1)),
            "75s",
            "After this time without a byte a connection is closed.");
    static final Setting<Duration> SHUTDOWN_TIMEOUT = new Setting<>(
            "server.shutdown-timeout",
            new TimeSpan(Duration.ZERO, Duration.ofMinutes(10)),
            "10s",
            "How long running requests may take to finish when the server is told to stop.");

    static final SettingGroup GROUP = new SettingGroup(
            "HTTP server", List.of(HOST, PORT, MORE_PORTS, EVENT_LOOPS, BODY_LIMIT, IDLE_TIMEOUT, SHUTDOWN_TIMEOUT));

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|0:0:0:0:0:0:0:1", Pattern.CASE_INSENSITIVE);

    static ServerSettings from(Values values) {
        return new ServerSettings(
                values.get(HOST),
                values.get(PORT),
                values.get(MORE_PORTS),
                values.get(EVENT_LOOPS),
                values.get(BODY_LIMIT),
                values.get(IDLE_TIMEOUT),
                values.get(SHUTDOWN_TIMEOUT));
    }

    /// Whether this machine alone can reach the server. Judged by the text: no name is looked up, so that a name
    /// that merely resolves to loopback today is not trusted.
    public boolean onLoopback() {
        return onLoopback(host);
    }

    static boolean onLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }
}
