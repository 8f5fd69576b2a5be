package io.chronoplane.api.cls.rest;

import io.chronoplane.api.cls.ClsTime;
import io.chronoplane.api.cls.Signatures;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Fault;
import io.chronoplane.api.core.Operation;
import io.chronoplane.api.core.PathPattern;
import io.chronoplane.api.core.WireApi;
import io.chronoplane.commands.cls.Cls;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Unavailable;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/partitions`, `/logset`, `/topic` and what else is known by name. The signature is checked before anything else.
public final class RestApi implements WireApi {

    private final Signatures signatures;
    private final SignatureCheck check;
    private final RestRoutes routes;

    /// @param zone of the times that are shown
    public RestApi(Gateway gateway, Signatures signatures, ZoneId zone) {
        this.signatures = signatures;
        this.check = new SignatureCheck(signatures);
        this.routes = new RestRoutes(gateway, new ClsTime(zone));
    }

    @Override
    public String system() {
        return Cls.SYSTEM;
    }

    @Override
    public List<PathPattern> paths() {
        return RestRoutes.PATHS.stream().map(PathPattern::exactly).toList();
    }

    @Override
    public @Nullable Operation route(Exchange exchange) {
        Optional<RestError> wrong = check.of(exchange);
        if (wrong.isPresent()) {
            RestAnswers.refuse(exchange, wrong.get());
            return null;
        }
        Operation operation = routes.find(exchange);
        if (operation == null) {
            RestAnswers.refuse(exchange, RestError.NOT_SUPPORTED);
        }
        return operation;
    }

    @Override
    public String actor(Exchange exchange) {
        return signatures.actor();
    }

    @Override
    public void refuse(Exchange exchange, Fault fault) {
        RestAnswers.refuse(
                exchange,
                switch (fault) {
                    case BODY_TOO_LARGE -> RestError.BODY_TOO_LARGE;
                    case BODY_TOO_SLOW -> RestError.BODY_TOO_SLOW;
                    case OVERLOADED -> RestError.SPEED_QUOTA_EXCEED;
                    case NO_ANSWER, INTERNAL -> RestError.INTERNAL_ERROR;
                });
    }

    @Override
    public void invalid(Exchange exchange, InvalidRequest cause) {
        RestAnswers.refuse(exchange, RestError.INVALID_PARAM, cause.explanation());
    }

    @Override
    public void unavailable(Exchange exchange, Unavailable cause) {
        RestAnswers.refuse(
                exchange,
                switch (cause.reason()) {
                    case OVERLOADED -> RestError.SPEED_QUOTA_EXCEED;
                    case TOO_LARGE -> RestError.BODY_TOO_LARGE;
                    case LOG_CLOSED, CONTENDED -> RestError.INTERNAL_ERROR;
                });
    }
}
