package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Tag;
import java.util.Optional;

/// The wrapped keys of entities. They are written by appends, see [NewKey].
public interface Keys {

    /// Blocks.
    Optional<byte[]> find(Tag tag);
}
