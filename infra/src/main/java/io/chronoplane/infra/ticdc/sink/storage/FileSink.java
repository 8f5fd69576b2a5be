package io.chronoplane.infra.ticdc.sink.storage;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.SinkConfig;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.codec.CanalJson;
import io.chronoplane.infra.ticdc.codec.CodecOptions;
import io.chronoplane.infra.ticdc.codec.Csv;
import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import io.chronoplane.infra.ticdc.sink.Protocol;
import io.chronoplane.infra.ticdc.sink.Sink;
import io.chronoplane.infra.ticdc.sink.SinkOpening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Writes files below a directory. Rows wait in memory until there are enough of them or the time has come.
public final class FileSink implements Sink {

    private static final Duration METADATA_PAUSE = Duration.ofSeconds(2);

    private final SinkOpening opening;
    private final StorageOptions options;
    private final Function<RowEvent, byte[]> encoding;
    private final Function<ReplicatedTable, byte[]> header;
    private final Map<String, TableFiles> tables = new LinkedHashMap<>();
    private CompletableFuture<Void> flushed = new CompletableFuture<>();
    private boolean waiting;
    private long lastFlush = System.nanoTime();
    private long lastMetadata = System.nanoTime() - METADATA_PAUSE.toNanos();

    private FileSink(
            SinkOpening opening,
            StorageOptions options,
            Function<RowEvent, byte[]> encoding,
            Function<ReplicatedTable, byte[]> header) {
        this.opening = opening;
        this.options = options;
        this.encoding = encoding;
        this.header = header;
    }

    /// Makes the directory when it is missing, and looks whether it can be written.
    ///
    /// @throws FlowException when it cannot
    public static FileSink open(SinkOpening opening) {
        StorageOptions options = StorageOptions.of(opening);
        SinkConfig config = opening.config().sink();
        try {
            Files.createDirectories(options.root());
            if (!Files.isWritable(options.root())) {
                throw new IOException("not writable");
            }
        } catch (IOException e) {
            throw new FlowException(
                    ErrorCode.STORAGE_SINK_INVALID_CONFIG,
                    "storage sink config invalid: the directory " + options.root() + " cannot be used",
                    e);
        }
        if (options.protocol() == Protocol.CSV) {
            Csv csv = new Csv(config.csv(), config.terminator());
            return new FileSink(opening, options, csv::row, csv::header);
        }
        CanalJson json = new CanalJson(new CodecOptions(
                options.tidbExtension(),
                true,
                config.onlyOutputUpdatedColumns(),
                config.deleteOnlyOutputHandleKeyColumns(),
                config.contentCompatible(),
                false,
                1,
                Integer.MAX_VALUE,
                opening.clock()));
        byte[] terminator = config.terminator().getBytes(StandardCharsets.UTF_8);
        return new FileSink(opening, options, row -> terminated(json.row(row), terminator), table -> new byte[0]);
    }

    private static byte[] terminated(byte[] row, byte[] terminator) {
        byte[] line = new byte[row.length + terminator.length];
        System.arraycopy(row, 0, line, 0, row.length);
        System.arraycopy(terminator, 0, line, row.length, terminator.length);
        return line;
    }

    @Override
    public CompletableFuture<Void> write(List<RowEvent> rows) {
        if (rows.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        if (!waiting) {
            waiting = true;
            lastFlush = System.nanoTime();
        }
        CompletableFuture<Void> written = flushed;
        boolean full = false;
        for (RowEvent row : rows) {
            full |= files(row.table()).add(encoding.apply(row));
        }
        if (full) {
            flush();
        }
        return written;
    }

    private TableFiles files(ReplicatedTable table) {
        return tables.computeIfAbsent(
                table.fullName(), name -> new TableFiles(opening, options, table, header.apply(table)));
    }

    @Override
    public CompletableFuture<Void> ddl(Ddl ddl) {
        flush();
        guarded(() -> {
            if (ddl.table().isPresent()) {
                files(ddl.table().get()).describe(ddl);
            } else {
                SchemaFile file = SchemaFile.of(ddl, options.columnIds());
                Path directory = options.root().resolve(ddl.schema()).resolve("meta");
                Publication.write(directory, file.fileName(), file.content());
            }
        });
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void tick() {
        if (waiting && System.nanoTime() - lastFlush >= options.flushInterval().toNanos()) {
            flush();
        }
    }

    private void flush() {
        CompletableFuture<Void> done = flushed;
        guarded(() -> {
            for (TableFiles files : tables.values()) {
                files.flush();
            }
        });
        waiting = false;
        flushed = new CompletableFuture<>();
        done.complete(null);
    }

    @Override
    public void checkpoint(long ts) {
        if (System.nanoTime() - lastMetadata < METADATA_PAUSE.toNanos()) {
            return;
        }
        lastMetadata = System.nanoTime();
        writeCheckpoint(ts);
    }

    @Override
    public void last(long ts) {
        writeCheckpoint(ts);
    }

    private void writeCheckpoint(long ts) {
        guarded(() -> {
            byte[] content = ("{\"checkpoint-ts\":" + ts + "}").getBytes(StandardCharsets.UTF_8);
            Publication.write(options.root(), "metadata", content);
        });
    }

    /// What touches the disk.
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void guarded(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new FlowException(
                    ErrorCode.STORAGE_SINK_SEND_FAILED,
                    "storage sink send failed: files below " + options.root() + " cannot be written: "
                            + e.getClass().getSimpleName(),
                    e);
        }
    }

    @Override
    public void close() {
        // What waits was never promised.
        tables.clear();
    }
}
