package io.chronoplane.infra.doris;

import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.projections.core.QueryModel;
import io.chronoplane.queries.core.Query;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The first system with other views than its own.
public final class Models {

    private Models() {}

    /// With a further view.
    public static SystemModel plus(Projection<?> projection) {
        return new SystemModel(Doris.MODEL.commands(), with(Doris.MODEL.queries(), projection));
    }

    /// With each view changed.
    public static SystemModel changed(UnaryOperator<Projection<?>> change) {
        return new SystemModel(Doris.MODEL.commands(), changed(Doris.MODEL.queries(), change));
    }

    private static <Q extends Query<?>> QueryModel<Q> with(QueryModel<Q> model, Projection<?> projection) {
        return new QueryModel<>(
                model.queries(),
                model.answering(),
                Stream.concat(model.projections().stream(), Stream.of(projection)).toList());
    }

    private static <Q extends Query<?>> QueryModel<Q> changed(
            QueryModel<Q> model, UnaryOperator<Projection<?>> change) {
        List<Projection<?>> projections = model.projections().stream().<Projection<?>>map(change).toList();
        return new QueryModel<>(model.queries(), model.answering(), projections);
    }
}
