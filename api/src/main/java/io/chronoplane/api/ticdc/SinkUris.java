package io.chronoplane.api.ticdc;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.SinkUri;

/// Sink URIs in requests.
final class SinkUris {

    private SinkUris() {}

    static SinkUri parse(String text) throws Refused {
        try {
            return SinkUri.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    new Refusal(ErrorCode.SINK_URI_INVALID, "sink uri invalid '" + e.getMessage() + "'"));
        }
    }

    /// One that takes the place of another: none given, or the other one as it was shown, leaves that.
    static SinkUri over(SinkUri before, String given) throws Refused {
        return given.isEmpty() || given.equals(before.masked()) ? before : parse(given);
    }
}
