package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.SinkHost;
import io.chronoplane.commands.ticdc.SinkKind;
import io.chronoplane.commands.ticdc.SinkUri;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// Which sinks changefeeds may write to. A target is a scheme and a host, with a port or without
/// (`kafka://broker-1:9092`), or a scheme and a directory (`file:///exports`); `*` is every one.
///
/// @param texts each of those forms
public record SinkTargets(List<String> texts) implements Predicate<SinkUri> {

    /// Every sink.
    public static final SinkTargets ALL = new SinkTargets(List.of("*"));

    public SinkTargets {
        texts = List.copyOf(texts);
    }

    /// Whether all that a URI names is allowed. What writes nowhere always is.
    @Override
    public boolean test(SinkUri sink) {
        if (texts.contains("*") || SinkKind.of(sink).filter(SinkKind.BLACKHOLE::equals).isPresent()) {
            return true;
        }
        return sink.hosts().stream().allMatch(host -> texts.stream().anyMatch(text -> covers(text, sink, host)));
    }

    private static boolean covers(String text, SinkUri sink, SinkHost host) {
        SinkUri target = SinkUri.parse(text);
        SinkHost allowed = target.hosts().getFirst();
        return target.scheme().equals(sink.scheme())
                && allowed.name().equalsIgnoreCase(host.name())
                && (allowed.port() == 0 || allowed.port() == host.port())
                && below(target.path(), sink.path());
    }

    private static boolean below(String directory, String path) {
        return directory.isEmpty()
                || Path.of(path).normalize().startsWith(Path.of(directory).normalize());
    }
}
