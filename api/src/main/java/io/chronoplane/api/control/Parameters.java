package io.chronoplane.api.control;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.past.EventFilter;
import io.chronoplane.infra.past.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Query parameters of one request, each refused in words when it is not what it should be.
final class Parameters {

    /// What an [EventFilter] is made of.
    static final List<String> FILTER = List.of("system", "entity", "type", "actor", "client", "request_id");

    private final Exchange exchange;

    private Parameters(Exchange exchange) {
        this.exchange = exchange;
    }

    /// @param known all that may be given
    /// @throws InvalidRequest when another is: a filter that is misspelt must not be left out silently
    static Parameters of(Exchange exchange, List<String> known) {
        for (String name : exchange.queryNames()) {
            if (!known.contains(name)) {
                throw new InvalidRequest("unknown parameter '" + name + "': this resource takes " + String.join(", ", known));
            }
        }
        return new Parameters(exchange);
    }

    /// The names of a filter and more.
    static List<String> filterAnd(String... more) {
        return Stream.concat(FILTER.stream(), Arrays.stream(more)).toList();
    }

    /// Empty when it is absent or has no value.
    Optional<String> text(String name) {
        return Optional.ofNullable(exchange.query(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return text(name).orElseThrow(() -> new InvalidRequest("the parameter '" + name + "' must be given"));
    }

    Optional<Tag> entity() {
        return text("entity").map(value -> {
            try {
                return Tag.parse(value);
            } catch (IllegalArgumentException e) {
                throw new InvalidRequest("entity must be of the form kind=id, such as instance=i-1");
            }
        });
    }

    EventFilter filter() {
        Set<String> types = text("type").stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .collect(Collectors.toUnmodifiableSet());
        return new EventFilter(text("system"), entity(), types, text("actor"), text("client"), text("request_id"));
    }

    /// A whole number.
    int number(String name, int least, int most, int fallback) {
        Optional<String> given = text(name);
        if (given.isEmpty()) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(given.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below with the rest.
        }
        throw new InvalidRequest(name + " must be a whole number from " + least + " to " + most);
    }

    boolean flag(String name) {
        return oneOf(name, "false", "true").equals("true");
    }

    /// @param values the first one holds when it is absent
    String oneOf(String name, String... values) {
        String given = text(name).orElse(values[0]);
        if (!List.of(values).contains(given)) {
            throw new InvalidRequest(name + " must be one of " + String.join(", ", values));
        }
        return given;
    }

    /// Where a page goes on, as the page before it said.
    OptionalLong cursor() {
        return text("cursor")
                .map(value -> {
                    try {
                        return OptionalLong.of(Long.parseUnsignedLong(value));
                    } catch (NumberFormatException e) {
                        throw new InvalidRequest("cursor must be what an earlier page gave as its next_cursor");
                    }
                })
                .orElseGet(OptionalLong::empty);
    }

    /// The position of a moment; blocks.
    OptionalLong moment(String name, Moments moments) {
        try {
            return text(name).map(value -> OptionalLong.of(moments.position(value))).orElseGet(OptionalLong::empty);
        } catch (InvalidRequest e) {
            throw new InvalidRequest(name + ": " + e.explanation());
        }
    }
}
