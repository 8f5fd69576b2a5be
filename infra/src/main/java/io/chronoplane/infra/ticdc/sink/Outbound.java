package io.chronoplane.infra.ticdc.sink;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.SinkHost;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.infra.ticdc.FlowException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Which targets changefeeds may write to: `kafka://broker:9092`, `kafka://broker`, `postgresql://*`, `file:///data`,
/// a directory with all below it, or `*` for everything. A blackhole needs no leave.
///
/// @param allowed one entry per target
public record Outbound(List<String> allowed) {

    /// Everything is allowed.
    public static final Outbound ANYWHERE = new Outbound(List.of("*"));

    public Outbound {
        allowed = List.copyOf(allowed);
    }

    /// @throws FlowException when the target is not among the allowed ones
    public void check(SinkUri uri) {
        if (!allows(uri)) {
            throw new FlowException(
                    ErrorCode.SINK_URI_INVALID,
                    "sink uri invalid 'the target is not on the list of allowed sinks: " + uri.masked() + "'");
        }
    }

    private boolean allows(SinkUri uri) {
        if (uri.scheme().equals("blackhole") || uri.scheme().equals("noop")) {
            return true;
        }
        boolean local = uri.hosts().stream().allMatch(host -> host.name().isEmpty());
        return local
                ? allowed.stream().anyMatch(entry -> isBelow(uri, entry))
                : uri.hosts().stream().allMatch(host -> allowed.stream().anyMatch(entry -> matches(uri, host, entry)));
    }

    private static boolean isBelow(SinkUri uri, String entry) {
        String prefix = uri.scheme() + "://";
        return entry.equals("*") || (entry.startsWith(prefix)
                && directory(uri.path()).startsWith(directory(entry.substring(prefix.length()))));
    }

    private static Path directory(String path) {
        return Path.of("/", path).normalize();
    }

    private static boolean matches(SinkUri uri, SinkHost host, String entry) {
        String prefix = uri.scheme() + "://";
        if (!entry.startsWith(prefix)) {
            return entry.equals("*");
        }
        String target = entry.substring(prefix.length()).toLowerCase(Locale.ROOT);
        String name = host.name().toLowerCase(Locale.ROOT);
        return target.equals("*") || target.equals(name) || target.equals(name + ":" + host.port());
    }
}
