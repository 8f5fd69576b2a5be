package io.chronoplane.api.cls.actions;

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

/// `POST /` with the action in `X-TC-Action`. The signature covers the body, so it is checked when that is there, and
/// before anything else.
public final class ActionApi implements WireApi {

    private final Signatures signatures;
    private final Tc3Check check;
    private final ActionTable actions;

    /// @param zone of the times that are shown
    public ActionApi(Gateway gateway, Signatures signatures, ZoneId zone) {
        this.signatures = signatures;
        this.check = new Tc3Check(signatures);
        this.actions = new ActionTable(gateway, new ClsTime(zone));
    }

    @Override
    public String system() {
        return Cls.SYSTEM;
    }

    @Override
    public List<PathPattern> paths() {
        return List.of(PathPattern.exactly("/"));
    }

    @Override
    public Operation route(Exchange exchange) {
        return actions.find(exchange);
    }

    @Override
    public boolean admits(Exchange exchange) {
        Optional<ActionCode> wrong = check.of(exchange);
        wrong.ifPresent(code -> ActionAnswers.refuse(exchange, code));
        return wrong.isEmpty();
    }

    @Override
    public String actor(Exchange exchange) {
        return signatures.actor();
    }

    @Override
    public void refuse(Exchange exchange, Fault fault) {
        ActionAnswers.refuse(
                exchange,
                switch (fault) {
                    case BODY_TOO_LARGE -> ActionCode.TOO_LARGE;
                    case BODY_TOO_SLOW -> ActionCode.TOO_SLOW;
                    case OVERLOADED -> ActionCode.OVERLOADED;
                    case NO_ANSWER, INTERNAL -> ActionCode.INTERNAL;
                });
    }

    @Override
    public void invalid(Exchange exchange, InvalidRequest cause) {
        ActionAnswers.refuse(exchange, ActionCode.INVALID_PARAMETER, cause.explanation());
    }

    @Override
    public void unavailable(Exchange exchange, Unavailable cause) {
        ActionAnswers.refuse(
                exchange,
                switch (cause.reason()) {
                    case OVERLOADED -> ActionCode.OVERLOADED;
                    case TOO_LARGE -> ActionCode.TOO_LARGE;
                    case LOG_CLOSED, CONTENDED -> ActionCode.INTERNAL;
                });
    }
}
