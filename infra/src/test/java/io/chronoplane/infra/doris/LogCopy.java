package io.chronoplane.infra.doris;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.codec.EventCodec;
import io.chronoplane.infra.codec.EventNames;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.entity.EventMetadata;
import io.chronoplane.infra.entity.EventReading;
import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.memory.MemoryStorage;
import io.chronoplane.infra.secret.KeyRing;
import java.util.List;

/// A copy of a log that can be written to, while the first one stays as it is.
public final class LogCopy {

    private LogCopy() {}

    public static MemoryStorage of(MemoryStorage log) {
        EventReading reading = new EventReading(
                new EventCodec(new JsonCodec(), new EventNames(Doris.MODEL.commands().events()), List.of()),
                new KeyRing(Nodes.MASTER, log),
                new EventMetadata());
        MemoryStorage copy = new MemoryStorage();
        for (StoredEvent stored : log.read(0, Long.MAX_VALUE, Integer.MAX_VALUE)) {
            Event event = reading.event(stored);
            NewEvent again = new NewEvent(
                    stored.id(),
                    stored.type(),
                    stored.revision(),
                    stored.at(),
                    event.tags(),
                    stored.payload(),
                    stored.metadata(),
                    event);
            copy.write(copy.open(), List.of(new EventRow(stored.position(), stored.tso(), stored.hash(), again)), keys(log, event));
        }
        return copy;
    }

    private static List<NewKey> keys(MemoryStorage log, Event event) {
        Tag main = event.tags().getFirst();
        return log.find(main).stream().map(wrapped -> new NewKey(main, wrapped)).toList();
    }
}
