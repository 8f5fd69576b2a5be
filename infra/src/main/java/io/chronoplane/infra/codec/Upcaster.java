package io.chronoplane.infra.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/// Turns an old payload into that of the next revision, each time that it is read. The log itself never changes.
///
/// @param name   of the event
/// @param from   the revision that it understands; it gives `from + 1`
/// @param change may change its argument
public record Upcaster(String name, int from, UnaryOperator<ObjectNode> change) {}
