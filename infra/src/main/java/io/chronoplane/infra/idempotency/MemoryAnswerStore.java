package io.chronoplane.infra.idempotency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers in memory, as long as the object lives.
public final class MemoryAnswerStore implements AnswerStore {

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private long bytes;

    @Override
    public synchronized Optional<Row> find(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    @Override
    public synchronized void save(List<Row> fresh, Limits limits) {
        for (Row row : fresh) {
            remove(row.key());
            rows.put(row.key(), row);
            bytes += row.sealed().length;
        }
        while (!rows.isEmpty() && isOutside(rows.values().iterator().next(), limits)) {
            remove(rows.keySet().iterator().next());
        }
    }

    private boolean isOutside(Row oldest, Limits limits) {
        return oldest.at() < limits.since() || rows.size() > limits.rows() || bytes > limits.bytes();
    }

    private void remove(String key) {
        Row row = rows.remove(key);
        bytes -= row == null ? 0 : row.sealed().length;
    }
}
