package io.chronoplane.infra.log.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// H2's file, written so that a cut of the power cannot tear it. Public, because H2 makes it by reflection.
///
/// H2 takes a chunk for whole when it finds its first and its last block. A disk may have those two and not yet what
/// lies between them, and H2 would then find holes in its tables. So the last block follows when the others are there.
public final class ChunkPath extends FilePathWrapper {

    private static final String SCHEME = "chunks";

    /// The same path, so written.
    static String of(String path) {
        FilePath.register(new ChunkPath());
        return SCHEME + ":" + path;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new ChunkFile(getBase().open(mode));
    }
}
