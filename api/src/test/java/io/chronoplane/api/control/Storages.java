package io.chronoplane.api.control;

import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.node.NodeStorage;
import java.nio.file.Path;

/// Storages on the disk.
final class Storages {

    private Storages() {}

    static NodeStorage h2(Path file) {
        return NodeStorage.h2(H2Database.at(file));
    }
}
