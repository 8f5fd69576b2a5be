package io.chronoplane.infra.refusal;

import io.chronoplane.infra.log.Times;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Refused commands in memory, as long as the object lives.
public final class MemoryRefusalStore implements RefusalStore {

    private final Deque<RefusalRow> newestFirst = new ArrayDeque<>();
    private long bytes;

    @Override
    public synchronized long last() {
        return newestFirst.isEmpty() ? 0 : newestFirst.getFirst().number();
    }

    @Override
    public synchronized void save(List<RefusalRow> rows, long maxRows, long maxBytes) {
        for (RefusalRow row : rows) {
            newestFirst.addFirst(row);
            bytes += row.size();
        }
        while (newestFirst.size() > maxRows || (bytes > maxBytes && !newestFirst.isEmpty())) {
            bytes -= newestFirst.removeLast().size();
        }
    }

    @Override
    public synchronized List<RefusalRow> find(RefusalFilter filter, long before, int limit) {
        return newestFirst.stream()
                .filter(row -> row.number() < before && matches(filter, row))
                .limit(limit)
                .toList();
    }

    private static boolean matches(RefusalFilter filter, RefusalRow row) {
        return is(filter.requestId(), row.requestId())
                && is(filter.system(), row.system())
                && is(filter.entity(), row.entity())
                && is(filter.actor(), row.actor())
                && is(filter.code(), row.code())
                && filter.from().map(from -> row.at() >= Times.micros(from)).orElse(true)
                && filter.to().map(to -> row.at() < Times.micros(to)).orElse(true);
    }

    private static boolean is(Optional<String> wanted, String value) {
        return wanted.isEmpty() || wanted.get().equals(value);
    }
}
