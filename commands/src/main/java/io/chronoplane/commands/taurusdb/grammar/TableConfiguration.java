package io.chronoplane.commands.taurusdb.grammar;

import java.util.List;
import java.util.Optional;

/// A table configuration that follows the grammar.
///
/// @param operations as given, at least one, no kind twice
public record TableConfiguration(List<Operation> operations) {

    public TableConfiguration {
        operations = List.copyOf(operations);
    }

    /// The operation of a kind, if it is there.
    public <T extends Operation> Optional<T> find(Class<T> kind) {
        return operations.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /// The columns that an operation names; empty when it is not there.
    public List<String> columns(Class<? extends Operation> kind) {
        return find(kind).map(Operation::columns).orElse(List.of());
    }
}
