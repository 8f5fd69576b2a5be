package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows which tags have never been in the log of this one writer. It reads those that are in the storage in the
/// background; until it has, any tag may be there.
final class KnownTags {

    private static final Logger LOG = LoggerFactory.getLogger(KnownTags.class);
    private static final int EXPECTED = 4_000_000;
    private static final int PAGE = 5_000;

    private final TagFilter filter = new TagFilter(EXPECTED);
    private volatile boolean complete;
    private volatile boolean closing;

    /// Starts reading. Call it after the storage is open.
    void readFrom(LogStorage storage) {
        Thread.ofPlatform().name("log-tags").daemon().start(() -> read(storage));
    }

    private void read(LogStorage storage) {
        try {
            List<Tag> page = storage.tags("", PAGE);
            while (!page.isEmpty() && !closing) {
                page.forEach(filter::add);
                page = storage.tags(page.getLast().toString(), PAGE);
            }
            complete = !closing;
        } catch (StorageException e) {
            LOG.atWarn().setCause(e).log("the tags could not be read; new entities cost a look into the storage each");
        }
    }

    /// Must be called before the tag's event counts as durable.
    void add(Tag tag) {
        filter.add(tag);
    }

    boolean mayContain(Tag tag) {
        return !complete || filter.mayContain(tag);
    }

    void close() {
        closing = true;
    }
}
