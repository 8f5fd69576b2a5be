package io.chronoplane.infra.idempotency;

import java.util.List;
import java.util.Optional;

/// Keeps answers by the keys of their requests. One thread calls it.
public interface AnswerStore {

    /// @param key     digest of the request's key
    /// @param request digest of the request
    /// @param at      when it was answered, in epoch milliseconds
    /// @param sealed  the answer, encrypted
    record Row(String key, String request, long at, byte[] sealed) {}

    /// Blocks.
    Optional<Row> find(String key);

    /// Keeps all of them, each in the place of an older one with its key, and returns when they are durable. What lies
    /// outside of the limits then goes, the oldest first.
    ///
    /// @throws io.chronoplane.infra.log.StorageException when it cannot
    void save(List<Row> rows, Limits limits);

    /// @param since rows from before go, in epoch milliseconds
    /// @param rows  there may be
    /// @param bytes of sealed answers there may be
    record Limits(long since, long rows, long bytes) {}
}
