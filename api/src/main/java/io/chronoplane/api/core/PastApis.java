package io.chronoplane.api.core;

import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.InvalidRequest;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Lets every API answer as of a moment without knowing it: the API is made once more, over the way into that moment,
/// and handles the request on a worker, since a past view may have to be read from the log.
public final class PastApis {

    /// For APIs that know the present alone.
    public static final PastApis NONE = new PastApis(Map.of(), moment -> 0, position -> {
        throw new IllegalStateException("no API knows a past");
    });

    private final Map<WireApi, Function<Gateway, WireApi>> apis;
    private final ToLongFunction<String> moments;
    private final LongFunction<Gateway> past;

    /// @param apis    how each API was made; others know the present alone
    /// @param moments finds the position of a moment, or throws [InvalidRequest]; may block
    /// @param past    the way into the moment right behind a position
    public PastApis(
            Map<WireApi, Function<Gateway, WireApi>> apis, ToLongFunction<String> moments, LongFunction<Gateway> past) {
        this.apis = Map.copyOf(apis);
        this.moments = moments;
        this.past = past;
    }

    /// The operation as of a moment.
    Operation asOf(String moment, WireApi api, Operation operation) {
        Function<Gateway, WireApi> made = apis.get(api);
        return made == null
                ? operation
                : new Operation(
                        operation.name(), exchange -> exchange.takeAside(() -> perform(exchange, moment, made)));
    }

    private void perform(Exchange exchange, String moment, Function<Gateway, WireApi> made) {
        long position = position(moment);
        exchange.answerHeader(Headers.AS_OF, Long.toString(position));
        @Nullable Operation then = made.apply(past.apply(position)).route(exchange);
        if (then == null) {
            return;
        }
        if (then.gateway() != null) {
            throw new InvalidRequest("the past cannot be changed: leave out the moment, or only read");
        }
        then.handler().accept(exchange);
    }

    private long position(String moment) {
        try {
            return moments.applyAsLong(moment);
        } catch (InvalidRequest e) {
            throw new InvalidRequest(Headers.AS_OF + ": " + e.explanation());
        }
    }
}
