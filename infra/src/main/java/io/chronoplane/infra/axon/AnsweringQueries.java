package io.chronoplane.infra.axon;

import io.chronoplane.projections.core.QueryModel;
import io.chronoplane.projections.core.Views;
import io.chronoplane.queries.core.Query;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.queryhandling.GenericQueryResponseMessage;
import org.axonframework.messaging.queryhandling.QueryHandler;
import org.axonframework.messaging.queryhandling.QueryMessage;
import org.axonframework.messaging.queryhandling.QueryResponseMessage;

/// Handles every query of one system from the views.
final class AnsweringQueries<Q extends Query<?>> implements QueryHandler {

    private static final MessageType RESPONSE = new MessageType(Object.class);

    private final QueryModel<Q> model;
    private final Views views;

    AnsweringQueries(QueryModel<Q> model, Views views) {
        this.model = model;
        this.views = views;
    }

    @Override
    public MessageStream<QueryResponseMessage> handle(QueryMessage query, ProcessingContext context) {
        Object answer = model.answering().answer(model.queries().cast(query.payload()), views);
        return MessageStream.just(new GenericQueryResponseMessage(RESPONSE, answer));
    }
}
