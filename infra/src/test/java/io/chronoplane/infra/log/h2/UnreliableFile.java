package io.chronoplane.infra.log.h2;

import io.chronoplane.infra.log.h2.UnreliableDisk.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/// An open file on an [UnreliableDisk]. Forcing it is only noted, which keeps the tests fast.
final class UnreliableFile extends FileBase {

    private final FileChannel file;
    private final UnreliableDisk disk;
    private final Platter platter;

    UnreliableFile(FileChannel file, UnreliableDisk disk, Platter platter) {
        this.file = file;
        this.disk = disk;
        this.platter = platter;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int written = write(source, file.position());
        file.position(file.position() + written);
        return written;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
        disk.failIf(Fault.WRITE);
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        platter.write(position, bytes);
        ByteBuffer copy = ByteBuffer.wrap(bytes);
        long at = position;
        while (copy.hasRemaining()) {
            at += file.write(copy, at);
        }
        return bytes.length;
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        disk.failIf(Fault.WRITE);
        platter.cut(size);
        file.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        disk.failIf(Fault.FORCE);
        if (!disk.lies()) {
            platter.force();
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return file.read(target);
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
        return file.read(target, position);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
