package io.chronoplane.infra.log.h2;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.h2.store.fs.FilePath;

/// One file of the [Journal]: records, each with its length and its checksum before it.
final class JournalFile implements AutoCloseable {

    private static final int HEADER = 2 * Integer.BYTES;

    private final FileChannel channel;
    private long size;

    /// Starts it anew, empty.
    JournalFile(FilePath path) throws IOException {
        channel = path.open("rw");
        channel.truncate(0);
    }

    /// Returns when the record is on the disk.
    void append(byte[] record) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + record.length);
        bytes.putInt(record.length).putInt(checksum(record)).put(record).flip();
        while (bytes.hasRemaining()) {
            size += channel.write(bytes, size);
        }
        channel.force(false);
    }

    long size() {
        return size;
    }

    /// Hands out the records up to the end, or up to the first that was not written to its end.
    static void read(FilePath path, Consumer<byte[]> reader) throws IOException {
        long left = path.size();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(path.newInputStream()))) {
            while (left > HEADER) {
                int length = in.readInt();
                int checksum = in.readInt();
                left -= HEADER;
                if (length <= 0 || length > left) {
                    return;
                }
                byte[] record = in.readNBytes(length);
                left -= length;
                if (checksum(record) != checksum) {
                    return;
                }
                reader.accept(record);
            }
        } catch (EOFException e) {
            // The file is shorter than it was a moment ago: as if it had been torn there.
            return;
        }
    }

    static void sync(FilePath path) throws IOException {
        try (FileChannel finished = path.open("rw")) {
            finished.force(false);
        }
    }

    private static int checksum(byte[] record) {
        CRC32C checksum = new CRC32C();
        checksum.update(record);
        return (int) checksum.getValue();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
