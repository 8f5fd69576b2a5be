package io.chronoplane.api.doris.tablet;

import io.chronoplane.infra.core.Unavailable;

/// The Meta Service's words for a core that cannot take a request.
final class Unavailability {

    private Unavailability() {}

    static Refusal refusal(Unavailable cause) {
        return switch (cause.reason()) {
            case OVERLOADED -> new Refusal("MAX_QPS_LIMIT", "reach max qps limit");
            case LOG_CLOSED ->
                new Refusal("KV_TXN_COMMIT_ERR", "the log is closed for writing: " + cause.getMessage());
            case TOO_LARGE -> Refusal.invalid("the request is too large: " + cause.getMessage());
            case CONTENDED -> new Refusal("KV_TXN_CONFLICT", "failed to commit kv txn, err=KV_TXN_CONFLICT");
        };
    }
}
