package io.chronoplane.infra.refusal;

/// A refused command as it is stored.
///
/// @param number of the record, from 1; a later one is greater
/// @param at     epoch microseconds
/// @param entity the command's main entity, empty when it named none
/// @param record the rest, as JSON without secrets
public record RefusalRow(
        long number,
        long at,
        String requestId,
        String system,
        String entity,
        String actor,
        String code,
        byte[] record) {

    /// What it takes, roughly, in bytes.
    long size() {
        return record.length + 2L * (requestId.length() + system.length() + entity.length() + actor.length());
    }
}
