package io.chronoplane.api.ticdc;

import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.commands.ticdc.ConfigProblem;
import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.TicdcRejection;
import io.chronoplane.infra.ticdc.SinkRejected;

/// An answer that is an error.
///
/// @param message what follows the bracketed code
record Refusal(ErrorCode code, String message) {

    static Refusal invalid(String cause) {
        return new Refusal(ErrorCode.API_INVALID_PARAM, "invalid api parameter: " + cause);
    }

    /// An invalid parameter whose whole text is this.
    static Refusal parameter(String text) {
        return new Refusal(ErrorCode.API_INVALID_PARAM, text);
    }

    static Refusal unknown(ChangefeedKey key) {
        return new Refusal(ErrorCode.CHANGE_FEED_NOT_EXISTS, "changefeed not exists, " + key);
    }

    /// The request is to blame for all but a few.
    int status() {
        return switch (code) {
            case UNAUTHORIZED, CREDENTIAL_NOT_FOUND -> 401;
            case SERVER_IS_NOT_READY -> 503;
            case CLUSTER_IS_UNHEALTHY, OWNER_NOT_FOUND, REACH_MAX_TRY, UNKNOWN -> 500;
            default -> 400;
        };
    }

    String text() {
        return ErrorNames.message(code, message);
    }

    static Refusal of(TicdcRejection rejection) {
        return switch (rejection) {
            case TicdcRejection.ChangefeedExists r ->
                new Refusal(ErrorCode.CHANGE_FEED_ALREADY_EXISTS, "changefeed already exists, " + r.key().id());
            case TicdcRejection.ChangefeedUnknown r -> unknown(r.key());
            case TicdcRejection.ChangefeedRuns r ->
                update("can only update changefeed config when it is stopped or failed");
            case TicdcRejection.TargetBeforeStart r when r.update() -> update("can not update target_ts:"
                    + Long.toUnsignedString(r.targetTs()) + " less than start_ts:" + Long.toUnsignedString(r.startTs()));
            case TicdcRejection.TargetBeforeStart r -> new Refusal(
                    ErrorCode.TARGET_TS_BEFORE_START_TS,
                    "fail to create changefeed because target-ts " + Long.toUnsignedString(r.targetTs())
                            + " is earlier than start-ts " + Long.toUnsignedString(r.startTs()));
            case TicdcRejection.ConfigRefused r -> r.update() ? of(r.problem()).inUpdate() : of(r.problem());
            case TicdcRejection.ConfigUnchanged r -> update("changefeed config is the same with the old one, do nothing");
        };
    }

    static Refusal of(ConfigProblem problem) {
        ErrorCode cause = problem.cause();
        return new Refusal(
                problem.code(), cause == null ? problem.detail() : ErrorNames.message(cause, problem.detail()));
    }

    static Refusal of(SinkRejected rejected) {
        return new Refusal(rejected.code(), rejected.explanation());
    }

    /// The same, as what hinders an update.
    Refusal inUpdate() {
        return code == ErrorCode.CHANGEFEED_UPDATE_REFUSED || code == ErrorCode.TABLE_INELIGIBLE ? this : update(text());
    }

    private static Refusal update(String reason) {
        return new Refusal(ErrorCode.CHANGEFEED_UPDATE_REFUSED, "changefeed update error: " + reason);
    }
}
