package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import java.util.Optional;

/// The wrapped keys of entities. They are written by appends, see [NewKey].
public interface Keys {

    /// Blocks.
    Optional<byte[]> find(Tag tag);

    /// The tags that have a key, in the order of their texts, behind `after`, at most `limit` of them. Blocks.
    List<Tag> holders(String after, int limit);
}
