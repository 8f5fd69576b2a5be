package io.chronoplane.api.control;

import io.chronoplane.api.core.Access;
import io.chronoplane.infra.config.RoleTokens;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.past.LookingBack;
import io.chronoplane.infra.schema.Schemas;
import java.util.List;
import java.util.function.LongSupplier;

/// The table of our own resources, a line for each subject.
public final class ControlTable {

    private ControlTable() {}

    /// For everybody.
    public static ControlApi of(Node node) {
        return of(node, new RoleTokens(List.of()));
    }

    /// @param tokens what each token allows; for everybody when there is none
    public static ControlApi of(Node node, RoleTokens tokens) {
        LookingBack past = node.lookingBack();
        LongSupplier head = node.log()::head;
        return new ControlApi(
                List.of(
                        EventRoutes.of(past, head),
                        EntityRoutes.of(past, head),
                        DiffRoutes.of(past, head),
                        LogRoutes.of(node),
                        ExportRoutes.of(past),
                        ProjectionRoutes.of(node),
                        ClusterRoutes.of(node.cluster()),
                        RefusalRoutes.of(node.refusals(), node.explaining()),
                        SchemaRoutes.of(new Schemas(node.systems())),
                        OpenApiRoutes.all()),
                new Access(tokens));
    }
}
