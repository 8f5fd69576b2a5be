package io.chronoplane.api.cls.actions;

import io.chronoplane.api.cls.ClsTime;
import io.chronoplane.api.cls.InvalidField;
import io.chronoplane.api.cls.JsonFields;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Operation;
import io.chronoplane.commands.cls.ClsCommand;
import io.chronoplane.commands.cls.ClsRejection;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The table of actions.
final class ActionTable {

    private static final String VERSION = "2020-10-16";

    private final Gateway gateway;
    private final Map<String, Operation> operations = new HashMap<>();

    private final Operation unknown = refusal(ActionCode.INVALID_ACTION);
    private final Operation unnamed = refusal(ActionCode.MISSING_PARAMETER, "The header X-TC-Action is missing.");
    private final Operation unversioned = refusal(ActionCode.MISSING_PARAMETER, "The header X-TC-Version is missing.");
    private final Operation ofAnotherVersion = refusal(ActionCode.NO_SUCH_VERSION);
    private final Operation notPosted = refusal(ActionCode.UNSUPPORTED_PROTOCOL);

    ActionTable(Gateway gateway, ClsTime time) {
        this.gateway = gateway;
        LogsetActions logsets = new LogsetActions(gateway, time);
        TopicActions topics = new TopicActions(gateway, time);
        PartitionActions partitions = new PartitionActions(gateway, time);
        command("CreateLogset", LogsetActions::create, LogsetActions::created);
        command("ModifyLogset", LogsetActions::change, ActionTable::done);
        command("DeleteLogset", LogsetActions::delete, ActionTable::done);
        read("DescribeLogsets", logsets::list);
        command("CreateTopic", TopicActions::create, TopicActions::created);
        command("ModifyTopic", topics::change, ActionTable::done);
        command("DeleteTopic", topics::delete, ActionTable::done);
        read("DescribeTopics", topics::list);
        command("MergePartition", PartitionActions::merge, partitions::changed);
        command("SplitPartition", PartitionActions::split, partitions::changed);
        read("DescribePartitions", partitions::list);
    }

    Operation find(Exchange exchange) {
        String action = exchange.header("X-TC-Action");
        String version = exchange.header("X-TC-Version");
        if (!exchange.method().equals("POST")) {
            return notPosted;
        }
        if (action == null) {
            return unnamed;
        }
        if (version == null) {
            return unversioned;
        }
        return version.equals(VERSION) ? operations.getOrDefault(action, unknown) : ofAnotherVersion;
    }

    private interface Decoder {
        ClsCommand decode(JsonFields input) throws ActionRefused, InvalidField;
    }

    private interface Reader {
        void read(Exchange exchange, JsonFields input) throws ActionRefused, InvalidField;
    }

    private void command(String name, Decoder decoder, BiConsumer<Exchange, Outcome.Accepted> answering) {
        operations.put(name, Operation.mutation(name, gateway, guarded((exchange, input) -> exchange.send(
                decoder.decode(input), outcome -> {
                    switch (outcome) {
                        case Outcome.Accepted accepted -> answering.accept(exchange, accepted);
                        case Outcome.Rejected rejected -> refuse(exchange, (ClsRejection) rejected.rejection());
                    }
                }))));
    }

    private void read(String name, Reader reader) {
        operations.put(name, new Operation(name, guarded(reader)));
    }

    private static Consumer<Exchange> guarded(Reader reader) {
        return exchange -> {
            try {
                reader.read(exchange, input(exchange));
            } catch (ActionRefused refused) {
                ActionAnswers.refuse(exchange, refused.code(), refused.explanation());
            } catch (InvalidField wrong) {
                ActionAnswers.refuse(
                        exchange,
                        wrong.missing() ? ActionCode.MISSING_PARAMETER : ActionCode.INVALID_PARAMETER,
                        wrong.field() + (wrong.missing() ? " is missing." : " is not valid."));
            }
        };
    }

    /// No body is one without parameters.
    private static JsonFields input(Exchange exchange) throws ActionRefused {
        if (exchange.body().length() == 0) {
            return JsonFields.none();
        }
        return JsonFields.parse(exchange.body().getBytes())
                .orElseThrow(() -> new ActionRefused(
                        ActionCode.INVALID_PARAMETER, "The body is not a JSON object, or has a name twice."));
    }

    private static Operation refusal(ActionCode code) {
        return refusal(code, code.message());
    }

    private static Operation refusal(ActionCode code, String message) {
        return new Operation("unknown", exchange -> ActionAnswers.refuse(exchange, code, message));
    }

    private static void done(Exchange exchange, Outcome.Accepted accepted) {
        ActionAnswers.ok(exchange);
    }

    private static void refuse(Exchange exchange, ClsRejection rejection) {
        ActionAnswers.refuse(exchange, ActionErrors.code(rejection), ActionErrors.message(rejection));
    }
}
