package io.chronoplane.infra.ticdc.sink.storage;

import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.infra.ticdc.sink.SinkOpening;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files of one table, and the rows that wait for the next one.
final class TableFiles {

    private static final Pattern SCHEMA = Pattern.compile("schema_(\\d{1,19})_(\\d{10})\\.json");

    private final SinkOpening opening;
    private final StorageOptions options;
    private final ReplicatedTable table;
    private final byte[] header;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private long version;
    private @Nullable DataDirectory directory;

    /// @param header the first bytes of each file
    TableFiles(SinkOpening opening, StorageOptions options, ReplicatedTable table, byte[] header) {
        this.opening = opening;
        this.options = options;
        this.table = table;
        this.header = header;
    }

    /// @return whether there is enough for a file
    boolean add(byte[] row) {
        waiting.writeBytes(row);
        return waiting.size() >= options.fileSize();
    }

    /// Publishes what waits, if anything does.
    void flush() throws IOException {
        if (waiting.size() == 0) {
            return;
        }
        if (version == 0) {
            describe();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream(header.length + waiting.size());
        file.writeBytes(header);
        file.writeBytes(waiting.toByteArray());
        current().publish(file.toByteArray());
        waiting.reset();
    }

    /// A statement gives the table its version, unless the same columns have one already.
    void describe(Ddl ddl) throws IOException {
        flush();
        describe(SchemaFile.of(ddl, options.columnIds()));
    }

    private void describe() throws IOException {
        boolean known = !schemas().isEmpty();
        // A structure that is new here is at least as old as this run.
        long since = known ? opening.startTs() : opening.tablesFrom().getAsLong();
        describe(SchemaFile.of(table, since, options.columnIds()));
    }

    private void describe(SchemaFile file) throws IOException {
        OptionalLong same = schemas().stream()
                .filter(name -> name.group(2).equals(file.checksum()))
                .mapToLong(name -> Long.parseLong(name.group(1)))
                .max();
        if (same.isEmpty()) {
            Publication.write(schemaDirectory(), file.fileName(), file.content());
        }
        version = same.orElse(file.version());
        directory = null;
    }

    private List<Matcher> schemas() throws IOException {
        if (!Files.isDirectory(schemaDirectory())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(schemaDirectory())) {
            return files.map(file -> SCHEMA.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .toList();
        }
    }

    private Path schemaDirectory() {
        return root().resolve("meta");
    }

    private Path root() {
        return options.root().resolve(table.schema()).resolve(table.name());
    }

    private DataDirectory current() throws IOException {
        Path path = root().resolve(Long.toString(version));
        if (options.dates() != StorageOptions.DateSeparator.NONE) {
            path = path.resolve(DateTimeFormatter.ofPattern(options.dates().pattern())
                    .withZone(ZoneId.systemDefault())
                    .format(opening.clock().instant()));
        }
        DataDirectory last = directory;
        if (last == null || !last.path().equals(path)) {
            last = new DataDirectory(path, options.indexWidth(), extension());
            directory = last;
        }
        return last;
    }

    private String extension() {
        return switch (options.protocol()) {
            case CSV -> ".csv";
            case CANAL_JSON, OPEN_PROTOCOL, DEBEZIUM -> ".json";
        };
    }
}
