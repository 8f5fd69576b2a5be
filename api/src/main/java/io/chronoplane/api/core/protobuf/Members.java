package io.chronoplane.api.core.protobuf;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The members of a JSON object, by their names in snake case. A value is a String, a [Numeral], a Boolean, a List or
/// Members again.
record Members(Map<String, Object> byName) {
    @Nullable Object get(String name) {
        return byName.get(name);
    }
}
