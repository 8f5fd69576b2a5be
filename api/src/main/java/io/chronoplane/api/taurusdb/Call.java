package io.chronoplane.api.taurusdb;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.commands.taurusdb.TaurusDbCommand;
import io.chronoplane.commands.taurusdb.TaurusDbRejection;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Outcome;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// A request whose path has been read.
///
/// @param path its segments: the first is empty, the third the project
record Call(Exchange exchange, Gateway gateway, List<String> path) {

    private static final int PROJECT = 2;
    private static final int INSTANCE = 4;

    String projectId() {
        return path.get(PROJECT);
    }

    String instanceId() {
        return path.get(INSTANCE);
    }

    /// Sends the command of a mutation.
    ///
    /// @param accepted answers when it was carried out
    void send(TaurusDbCommand command, Runnable accepted) {
        send(command, accepted, rejection -> false);
    }

    /// @param rejected answers a refusal that is none to the vendor, and says whether it did
    void send(TaurusDbCommand command, Runnable accepted, Function<TaurusDbRejection, Boolean> rejected) {
        Consumer<Outcome> then = outcome -> {
            switch (outcome) {
                case Outcome.Accepted done -> accepted.run();
                case Outcome.Rejected refused -> {
                    TaurusDbRejection why = (TaurusDbRejection) refused.rejection();
                    if (!rejected.apply(why)) {
                        Answers.refuse(exchange, TaurusDbErrors.of(why));
                    }
                }
            }
        };
        exchange.send(command, then);
    }
}
