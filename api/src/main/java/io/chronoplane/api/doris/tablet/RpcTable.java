package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Operation;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoJson;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.infra.core.Gateway;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The table of RPCs, as it is filled: how each is read, and who it is for.
final class RpcTable {

    /// Handles an RPC.
    @FunctionalInterface
    interface Handler {

        /// @param instanceId of the instance that the request is for
        void handle(Exchange exchange, String instanceId, ProtoMessage request)
                throws MalformedMessage, MalformedRequest;
    }

    /// What is wrong with a request whatever instance it is for.
    @FunctionalInterface
    interface Check {
        void check(ProtoMessage request) throws MalformedMessage, MalformedRequest;
    }

    /// How an RPC complains about an instance that is not there.
    enum Naming {
        TABLET,
        TXN
    }

    private static final byte[] NO_FIELDS = {'{', '}'};

    private final Gateway gateway;
    private final Instances instances;
    private final ProtoJson parser = new ProtoJson();
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    RpcTable(Gateway gateway, Instances instances) {
        this.gateway = gateway;
        this.instances = instances;
    }

    Map<String, Operation> operations() {
        return Map.copyOf(operations);
    }

    void mutation(String name, Naming naming, Check check, Handler handler) {
        operations.put(name, Operation.mutation(name, gateway, handling(naming, check, handler)));
    }

    void mutation(String name, Naming naming, Handler handler) {
        mutation(name, naming, request -> {}, handler);
    }

    void read(String name, Naming naming, Handler handler) {
        operations.put(name, new Operation(name, handling(naming, request -> {}, handler)));
    }

    private Consumer<Exchange> handling(Naming naming, Check check, Handler handler) {
        return exchange -> {
            try {
                byte[] body = exchange.body().length() == 0 ? NO_FIELDS : exchange.body().getBytes();
                ProtoMessage request = parser.parse(body).lenient();
                check.check(request);
                String named = Given.orEmpty(request.text("cloud_unique_id"));
                Optional<String> instanceId = named.isEmpty() ? Optional.empty() : instances.of(named);
                if (instanceId.isEmpty()) {
                    RpcReplies.refuse(exchange, nowhere(naming, named));
                } else {
                    handler.handle(exchange, instanceId.get(), request);
                }
            } catch (MalformedMessage malformed) {
                RpcReplies.malformed(exchange, malformed.detail());
            } catch (MalformedRequest malformed) {
                RpcReplies.refuse(exchange, malformed.refusal());
            }
        };
    }

    private static Refusal nowhere(Naming naming, String named) {
        return Refusal.invalid(switch (naming) {
            case TABLET -> "empty instance_id";
            case TXN -> "cannot find instance_id with cloud_unique_id=" + (named.isEmpty() ? "(empty)" : named);
        });
    }
}
