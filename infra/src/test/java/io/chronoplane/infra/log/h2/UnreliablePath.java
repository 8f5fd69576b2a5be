package io.chronoplane.infra.log.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePathWrapper;

/// A path on an [UnreliableDisk]. Public, because H2 makes it by reflection.
public final class UnreliablePath extends FilePathWrapper {

    @Override
    public String getScheme() {
        return UnreliableDisk.SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Path file = Path.of(getBase().toString());
        UnreliableDisk disk = UnreliableDisk.under(file);
        return new UnreliableFile(getBase().open(mode), disk, disk.platter(file));
    }
}
