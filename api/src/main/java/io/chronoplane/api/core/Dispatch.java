package io.chronoplane.api.core;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Brings each request of one event loop to the API that its path belongs to.
final class Dispatch implements Handler<HttpServerRequest> {
    private static final Comparator<Owner> MOST_SPECIFIC_FIRST = Comparator.comparingInt(
                    (Owner owner) -> owner.pattern.text().length())
            .thenComparing(owner -> owner.pattern.whole())
            .reversed();

    private final List<Owner> owners;
    private final PastApis past;
    private final Freshness freshness;
    private final Loop loop;

    private record Owner(PathPattern pattern, WireApi api) {}

    /// @param apis one of them for everything below "", which is what belongs to no other
    Dispatch(List<WireApi> apis, PastApis past, Freshness freshness, Loop loop) {
        this.owners = apis.stream()
                .flatMap(api -> api.paths().stream().map(pattern -> new Owner(pattern, api)))
                .sorted(MOST_SPECIFIC_FIRST)
                .toList();
        this.past = past;
        this.freshness = freshness;
        this.loop = loop;
    }

    @Override
    public void handle(HttpServerRequest request) {
        String path = request.path() == null ? "" : request.path();
        Exchange exchange = new Exchange(request, apiOf(path), loop, path);
        Operation operation = exchange.route();
        String moment = request.getHeader(Headers.AS_OF);
        if (moment != null && operation != null) {
            operation = past.asOf(moment, exchange.api(), operation);
        }
        String position = request.getHeader(Headers.MIN_POSITION);
        if (position != null && operation != null) {
            operation = freshness.atLeast(position, operation);
        }
        read(request, exchange, operation);
    }

    private void read(HttpServerRequest request, Exchange exchange, @Nullable Operation operation) {
        if (BodyReader.hasBody(request)) {
            new BodyReader(
                            request,
                            loop,
                            operation == null ? null : body -> exchange.perform(operation, body),
                            exchange::fail)
                    .start();
        } else if (operation != null) {
            exchange.perform(operation, exchange.body());
        }
    }

    private WireApi apiOf(String path) {
        for (Owner owner : owners) {
            if (owner.pattern.matches(path)) {
                return owner.api;
            }
        }
        throw new IllegalStateException("no API takes what belongs to no other");
    }
}
