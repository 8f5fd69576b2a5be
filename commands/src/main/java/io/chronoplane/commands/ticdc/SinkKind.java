package io.chronoplane.commands.ticdc;

import java.util.Optional;
import java.util.stream.Stream;

/// What kind of sink a URI's scheme names.
public enum SinkKind {
    BLACKHOLE("blackhole", "noop"),
    KAFKA("kafka", "kafka+ssl"),
    PULSAR("pulsar", "pulsar+ssl", "pulsar+http", "pulsar+https"),
    /// MySQL and what is written as it is: besides upstream's schemes our own for PostgreSQL and H2.
    SQL("mysql", "mysql+ssl", "tidb", "tidb+ssl", "postgresql", "h2"),
    STORAGE("file", "s3", "gcs", "gs", "azblob", "azure");

    private final String schemes;

    SinkKind(String... schemes) {
        this.schemes = " " + String.join(" ", schemes) + " ";
    }

    /// The kind of a sink, empty for a scheme that is none.
    public static Optional<SinkKind> of(SinkUri sink) {
        return Stream.of(values()).filter(kind -> kind.schemes.contains(" " + sink.scheme() + " ")).findFirst();
    }

    /// Whether it takes messages of a protocol into topics.
    public boolean isQueue() {
        return this == KAFKA || this == PULSAR;
    }
}
