package io.chronoplane.infra.past;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.Keys;
import java.util.List;
import java.util.Optional;

/// The keys of entities that had come by an event. One that came later would get its key anew in a log that ends there.
record KeysUpTo(EventLog log, Keys all, long end) implements Keys {

    @Override
    public Optional<byte[]> find(Tag tag) {
        return log.read(tag, 0, end, 1).isEmpty() ? Optional.empty() : all.find(tag);
    }

    @Override
    public List<Tag> holders(String after, int limit) {
        return all.holders(after, limit);
    }
}
