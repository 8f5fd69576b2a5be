package io.chronoplane.api.cls.rest;

import io.chronoplane.api.cls.ClsTime;
import io.chronoplane.api.cls.InvalidField;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Operation;
import io.chronoplane.commands.cls.ClsCommand;
import io.chronoplane.commands.cls.ClsRejection;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The table of calls, by method and path; those on partitions by their action too.
final class RestRoutes {

    /// All paths that are known by name. The last ones belong to logs, which are not kept here.
    static final List<String> PATHS = List.of(
            "/partitions",
            "/logset",
            "/logsets",
            "/topic",
            "/topics",
            "/log",
            "/structuredlog",
            "/searchlog",
            "/cursor");

    private static final String PARTITIONS = "POST /partitions";

    private final Gateway gateway;
    private final Map<String, Operation> operations = new HashMap<>();

    RestRoutes(Gateway gateway, ClsTime time) {
        this.gateway = gateway;
        PartitionCalls partitions = new PartitionCalls(gateway, time);
        LogsetCalls logsets = new LogsetCalls(gateway, time);
        TopicCalls topics = new TopicCalls(gateway, time);
        command(PARTITIONS + " merge", "merge_partition", PartitionCalls::merge, partitions::changed);
        command(PARTITIONS + " split", "split_partition", PartitionCalls::split, partitions::changed);
        read("GET /partitions", "get_partitions", partitions::list);
        command("POST /logset", "create_logset", LogsetCalls::create, LogsetCalls::created);
        command("PUT /logset", "update_logset", LogsetCalls::change, RestRoutes::done);
        command("DELETE /logset", "delete_logset", LogsetCalls::delete, RestRoutes::done);
        read("GET /logset", "get_logset", logsets::get);
        read("GET /logsets", "get_logsets", logsets::list);
        command("POST /topic", "create_topic", TopicCalls::create, TopicCalls::created);
        command("PUT /topic", "update_topic", topics::change, RestRoutes::done);
        command("DELETE /topic", "delete_topic", topics::delete, RestRoutes::done);
        read("GET /topic", "get_topic", topics::get);
        read("GET /topics", "get_topics", topics::list);
        read(PARTITIONS, "partitions", exchange -> {
            throw new Refused(RestError.INVALID_PARAM);
        });
    }

    /// Null when there is no such call.
    @Nullable Operation find(Exchange exchange) {
        String call = exchange.method() + " " + exchange.path();
        Operation operation = operations.get(call);
        Operation ofAction = call.equals(PARTITIONS) ? operations.get(call + " " + exchange.query("action")) : null;
        return ofAction == null ? operation : ofAction;
    }

    private interface Decoder {
        ClsCommand decode(Exchange exchange) throws Refused, InvalidField;
    }

    private interface Reader {
        void read(Exchange exchange) throws Refused, InvalidField;
    }

    private void command(
            String call, String name, Decoder decoder, BiConsumer<Exchange, Outcome.Accepted> answering) {
        operations.put(call, Operation.mutation(name, gateway, guarded(exchange -> exchange.send(
                decoder.decode(exchange), outcome -> {
                    switch (outcome) {
                        case Outcome.Accepted accepted -> answering.accept(exchange, accepted);
                        case Outcome.Rejected rejected -> refuse(exchange, (ClsRejection) rejected.rejection());
                    }
                }))));
    }

    private void read(String call, String name, Reader reader) {
        operations.put(call, new Operation(name, guarded(reader)));
    }

    private static Consumer<Exchange> guarded(Reader reader) {
        return exchange -> {
            try {
                reader.read(exchange);
            } catch (Refused refused) {
                RestAnswers.refuse(exchange, refused.error());
            } catch (InvalidField invalid) {
                RestAnswers.refuse(exchange, RestError.INVALID_PARAM);
            }
        };
    }

    private static void done(Exchange exchange, Outcome.Accepted accepted) {
        RestAnswers.ok(exchange);
    }

    private static void refuse(Exchange exchange, ClsRejection rejection) {
        RestAnswers.refuse(exchange, RestErrors.of(rejection), RestErrors.message(rejection));
    }
}
