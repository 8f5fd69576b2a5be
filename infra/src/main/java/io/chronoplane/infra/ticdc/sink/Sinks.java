package io.chronoplane.infra.ticdc.sink;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.sink.jdbc.JdbcSink;
import io.chronoplane.infra.ticdc.sink.kafka.KafkaSink;
import io.chronoplane.infra.ticdc.sink.storage.FileSink;

/// The kinds of sinks.
public final class Sinks {

    private final Outbound outbound;

    /// @param outbound which targets may be written to
    public Sinks(Outbound outbound) {
        this.outbound = outbound;
    }

    /// Opens a sink for real. Blocks, in bounded time.
    ///
    /// @throws FlowException when it cannot be opened as it is described
    public Sink open(SinkOpening opening) {
        SinkUri uri = opening.uri();
        outbound.check(uri);
        return switch (uri.scheme()) {
            case "blackhole", "noop" -> new Blackhole();
            case "kafka", "kafka+ssl" -> KafkaSink.open(opening);
            case "file" -> FileSink.open(opening);
            case "h2", "postgresql" -> JdbcSink.open(opening);
            case "mysql", "mysql+ssl", "tidb", "tidb+ssl" -> throw new FlowException(
                    ErrorCode.MYSQL_INVALID_CONFIG,
                    "MySQL config invalid: this server brings no driver for " + uri.scheme()
                            + ", as none has a licence that allows it; use postgresql:// or h2://");
            case "s3", "gcs", "gs", "azblob", "azure", "pulsar", "pulsar+ssl", "pulsar+http", "pulsar+https" ->
                throw unsupported(uri, " by this server");
            default -> throw unsupported(uri, "");
        };
    }

    private static FlowException unsupported(SinkUri uri, String whose) {
        return new FlowException(
                ErrorCode.SINK_URI_INVALID, "the sink scheme (" + uri.scheme() + ") is not supported" + whose);
    }
}
