package io.chronoplane.api.taurusdb;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Fault;
import io.chronoplane.api.core.Operation;
import io.chronoplane.api.core.PathPattern;
import io.chronoplane.api.core.WireApi;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.taurusdb.TaurusDb;
import io.chronoplane.infra.config.setting.AccessKey;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Unavailable;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/v3/{project_id}/…`. The path is looked up first, as the vendor's gateway does; then who asks is checked.
public final class TaurusDbApi implements WireApi {

    private static final String PREFIX = "/v3/";

    private final Admission admission;
    private final TaurusDbRoutes routes;

    /// @param token     that requests must bear
    /// @param accessKey that requests without a token may be signed with
    /// @param clock     by which signatures are too old
    public TaurusDbApi(Gateway gateway, Secret token, Optional<AccessKey> accessKey, InstantSource clock) {
        this.admission = new Admission(token, accessKey, clock);
        this.routes = new TaurusDbRoutes(gateway);
    }

    @Override
    public String system() {
        return TaurusDb.SYSTEM;
    }

    @Override
    public List<PathPattern> paths() {
        return List.of(PathPattern.below(PREFIX));
    }

    @Override
    public @Nullable Operation route(Exchange exchange) {
        Operation operation = routes.find(exchange.method(), exchange.path());
        if (operation == null) {
            Answers.refuse(exchange, VendorError.API_UNKNOWN);
            return null;
        }
        Optional<VendorError> wrong = admission.head(exchange);
        wrong.ifPresent(error -> Answers.refuse(exchange, error));
        return wrong.isPresent() ? null : operation;
    }

    @Override
    public boolean admits(Exchange exchange) {
        Optional<VendorError> wrong = admission.whole(exchange);
        wrong.ifPresent(error -> Answers.refuse(exchange, error));
        return wrong.isEmpty();
    }

    @Override
    public String actor(Exchange exchange) {
        return admission.actor(exchange);
    }

    @Override
    public void refuse(Exchange exchange, Fault fault) {
        Answers.refuse(
                exchange,
                switch (fault) {
                    case BODY_TOO_LARGE -> VendorError.BODY_TOO_LARGE;
                    case BODY_TOO_SLOW -> VendorError.BODY_TOO_SLOW;
                    case OVERLOADED -> VendorError.OVERLOADED;
                    case NO_ANSWER -> VendorError.NO_ANSWER;
                    case INTERNAL -> VendorError.INTERNAL;
                });
    }

    /// The header is ours, so the text is.
    @Override
    public void invalid(Exchange exchange, InvalidRequest cause) {
        Answers.refuse(exchange, VendorError.PARAMETER_WRONG, cause.explanation());
    }

    @Override
    public void unavailable(Exchange exchange, Unavailable cause) {
        Answers.refuse(
                exchange,
                switch (cause.reason()) {
                    case OVERLOADED -> VendorError.OVERLOADED;
                    case LOG_CLOSED, CONTENDED -> VendorError.CLOSED;
                    case TOO_LARGE -> VendorError.PARAMETER_WRONG;
                });
    }
}
