package io.chronoplane.infra.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import io.chronoplane.infra.core.RefusalListener;
import io.chronoplane.infra.core.Refused;
import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.log.BatchThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The record of refused commands, written behind by one thread, in batches. A refusal costs the one who is refused no
/// wait: an orderly end writes all that waits, a crash may lose the last ones, and when they come faster than they can
/// be written some are left out.
public final class Refusals implements RefusalListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int MAX_WAITING = 4_096;
    private static final int MAX_AT_ONCE = 512;
    private static final int MAX_RECORD = 1 << 20;

    /// A page of records.
    ///
    /// @param before the number at which the next page goes on; 0 when there is none
    public record Page(List<JsonNode> records, long before) {

        public Page {
            records = List.copyOf(records);
        }
    }

    private sealed interface Task {}

    private record Save(Refused refused) implements Task {}

    private record Find(RefusalFilter filter, long before, int limit, CompletableFuture<Page> done)
            implements Task {}

    private final RefusalStore store;
    private final RefusalOptions options;
    private final RefusalDocument documents = new RefusalDocument();
    private final BatchThread<Task> thread;
    /// Only the thread touches it.
    private long last = -1;

    public Refusals(RefusalStore store, RefusalOptions options) {
        this.store = store;
        this.options = options;
        this.thread = new BatchThread<>("refused-commands", MAX_WAITING, MAX_AT_ONCE, this::work);
    }

    @Override
    public void refused(Refused refused) {
        if (options.record() && !thread.offer(new Save(refused))) {
            LOG.debug("a refused command is not recorded: too many wait, or the node is closing");
        }
    }

    /// The newest that match, newest first, among them all that were refused before. Never blocks.
    ///
    /// @param before less than this number
    public CompletableFuture<Page> find(RefusalFilter filter, long before, int limit) {
        Find find = new Find(filter, before, limit, new CompletableFuture<>());
        if (!thread.offer(find)) {
            find.done().completeExceptionally(
                    new Unavailable(Reason.OVERLOADED, "too many refused commands wait to be recorded"));
        }
        return find.done();
    }

    private void work(List<Task> taken) {
        List<Refused> refused = new ArrayList<>();
        for (Task task : taken) {
            switch (task) {
                case Save save -> refused.add(save.refused());
                case Find find -> {
                    save(refused);
                    refused.clear();
                    find(find);
                }
            }
        }
        save(refused);
    }

    private void save(List<Refused> refused) {
        if (refused.isEmpty()) {
            return;
        }
        try {
            long number = last < 0 ? store.reserve(refused.size()) : last;
            List<RefusalRow> rows = new ArrayList<>();
            for (Refused one : refused) {
                RefusalRow row = documents.row(number + 1, one);
                if (row.record().length <= MAX_RECORD) {
                    rows.add(row);
                    number++;
                }
            }
            last = -1;
            store.save(rows, options.maxRows(), options.maxBytes());
            last = store.isShared() ? -1 : number;
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("commands", refused.size()).setCause(e).log("refused commands were not recorded");
        }
    }

    private void find(Find find) {
        try {
            List<RefusalRow> rows = store.find(find.filter(), find.before(), find.limit());
            long next = rows.size() < find.limit() ? 0 : rows.getLast().number();
            find.done().complete(
                    new Page(rows.stream().map(row -> documents.read(row.record())).toList(), next));
        } catch (RuntimeException e) {
            find.done().completeExceptionally(
                    new Unavailable(Reason.LOG_CLOSED, "the record cannot be read now: " + e.getMessage(), e));
        }
    }

    /// Writes what waits.
    @Override
    public void close() {
        thread.close();
    }
}
