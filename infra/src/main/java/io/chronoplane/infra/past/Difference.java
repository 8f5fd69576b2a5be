package io.chronoplane.infra.past;

import com.fasterxml.jackson.databind.JsonNode;

/// How an entity differs between two moments. Secrets are masked; that one has changed can be seen in the patch.
///
/// @param system whose it is
/// @param type   its kind
/// @param id     its own id
/// @param events that it has between the moments
/// @param before its document at the earlier moment, null when there was nothing to show
/// @param after  its document at the later one
/// @param patch  from the one to the other, RFC 6902
public record Difference(
        String system, String type, String id, int events, JsonNode before, JsonNode after, JsonNode patch) {

    /// `added`, `removed` or `changed`.
    public String change() {
        if (before.isNull()) {
            return "added";
        }
        return after.isNull() ? "removed" : "changed";
    }
}
