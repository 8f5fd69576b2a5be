package io.chronoplane.benchmarks.ceiling;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;

/// What makes a batch durable, as our log does it: all its rows in one record of a file, with a checksum, flushed to
/// the device before H2 gets them. H2 follows at its own pace.
final class RowJournal implements AutoCloseable {
    private static final int FILE_BYTES = 4 << 20;
    private static final int BATCH_BYTES = 4 << 20;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BATCH_BYTES);
    private final FileChannel file;

    RowJournal(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    /// Returns when the rows are on the disk.
    void append(List<Row> rows) throws IOException {
        buffer.clear().position(2 * Integer.BYTES);
        for (var row : rows) {
            put(row);
        }
        buffer.flip();
        var checksum = new CRC32C();
        checksum.update(buffer.duplicate().position(2 * Integer.BYTES));
        buffer.putInt(0, buffer.limit()).putInt(Integer.BYTES, (int) checksum.getValue());
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        file.force(false);
    }

    boolean isFull() throws IOException {
        return file.position() >= FILE_BYTES;
    }

    /// Begins again; H2 has synced all that was in it.
    void clear() throws IOException {
        file.truncate(0);
        file.position(0);
    }

    private void put(Row row) {
        buffer.putLong(row.position()).putLong(row.tso()).putLong(row.at()).putInt(1);
        buffer.putLong(row.id().getMostSignificantBits()).putLong(row.id().getLeastSignificantBits());
        buffer.put(RowShape.hash()).put(RowShape.metadata()).put(row.shape().payload());
        put(row.shape().type());
        put(row.tag());
        if (row.shape().withKey()) {
            put(row.tag());
            buffer.put(RowShape.wrappedKey());
        }
    }

    private void put(String text) {
        var bytes = text.getBytes(US_ASCII);
        buffer.putInt(bytes.length).put(bytes);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
