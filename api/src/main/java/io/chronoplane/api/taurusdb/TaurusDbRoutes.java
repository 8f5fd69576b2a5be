package io.chronoplane.api.taurusdb;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Operation;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.queries.taurusdb.GetStarRocksInstance;
import io.chronoplane.queries.taurusdb.StarRocksInstanceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The table of operations. Each request is looked at in one order: ids of the path, body, instance, fields.
final class TaurusDbRoutes {

    private static final String REPLICATION = "/v3/*/instances/*/starrocks/databases/replication";

    private final List<Route> routes = new ArrayList<>();
    private final Gateway gateway;

    private record Route(String method, PathTemplate path, Operation operation) {}

    /// Handles a request whose ids are well-formed.
    @FunctionalInterface
    interface Handler {
        void handle(Call call) throws Refused;
    }

    /// Handles a request with a body, about a known instance.
    @FunctionalInterface
    interface BodyHandler {
        void handle(Call call, StarRocksInstanceView instance, Fields fields) throws Refused;
    }

    /// Handles a request without a body, about a known instance.
    @FunctionalInterface
    interface ReadHandler {
        void handle(Call call, StarRocksInstanceView instance) throws Refused;
    }

    TaurusDbRoutes(Gateway gateway) {
        this.gateway = gateway;
        mutation("POST", "/table-config-check", "check_table_config", TableConfigCheck::handle);
        mutation("POST", "/database-config-check", "check_database_config", DatabaseConfigCheck::handle);
        mutation("POST", "", "start_replication", TaskChanges::start);
        mutation("PUT", "", "modify_replication", TaskModification::handle);
        mutation("DELETE", "", "delete_replication", TaskChanges::delete);
        mutation("POST", "/pause", "pause_replication", TaskChanges::pause);
        mutation("POST", "/resume", "resume_replication", TaskChanges::resume);
        read("", "list_replications", TaskReads::list);
        read("/configuration", "show_replication_configuration", TaskReads::configuration);
        read("/database-parameters", "list_database_parameters", ParameterReads::list);
        route("GET", "/v3/*/jobs", operation("show_job", false, JobReads::handle));
        route(
                "POST",
                "/v3/*/instances/*/starrocks",
                operation("create_starrocks_instance", true, InstanceCreation::handle));
        route(
                "PUT",
                "/v3/*/instances/*/databases/*/tables/*",
                operation("register_source_table", true, TableRegistration::handle));
    }

    @Nullable Operation find(String method, String path) {
        List<String> segments = PathTemplate.segments(path);
        for (Route route : routes) {
            if (route.method().equals(method) && route.path().matches(segments)) {
                return route.operation();
            }
        }
        return null;
    }

    private void mutation(String method, String path, String name, BodyHandler handler) {
        route(method, REPLICATION + path, operation(name, true, call -> {
            requireId(call);
            Fields fields = Fields.of(call.exchange());
            handler.handle(call, instance(call), fields);
        }));
    }

    private void read(String path, String name, ReadHandler handler) {
        route("GET", REPLICATION + path, operation(name, false, call -> {
            requireId(call);
            handler.handle(call, instance(call));
        }));
    }

    private void route(String method, String path, Operation operation) {
        routes.add(new Route(method, PathTemplate.of(path), operation));
    }

    private Operation operation(String name, boolean mutation, Handler handler) {
        Consumer<Exchange> guarded = exchange -> {
            Call call = new Call(exchange, gateway, PathTemplate.segments(exchange.path()));
            try {
                if (!Ids.PROJECT.matcher(call.projectId()).matches()) {
                    throw Fields.wrong();
                }
                handler.handle(call);
            } catch (Refused refused) {
                Answers.refuse(exchange, refused.error());
            }
        };
        return mutation ? Operation.mutation(name, gateway, guarded) : new Operation(name, guarded);
    }

    private static void requireId(Call call) throws Refused {
        if (!Ids.STARROCKS_INSTANCE.matcher(call.instanceId()).matches()) {
            throw new Refused(VendorError.ID_MALFORMED);
        }
    }

    private StarRocksInstanceView instance(Call call) throws Refused {
        Optional<StarRocksInstanceView> instance =
                gateway.ask(new GetStarRocksInstance(call.projectId(), call.instanceId()));
        return instance.orElseThrow(() -> new Refused(VendorError.INSTANCE_UNKNOWN));
    }
}
