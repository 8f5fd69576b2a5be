package io.chronoplane.infra.cloudevents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A CloudEvent, of whichever transport.
///
/// @param attributes in the order in which they are sent, `specversion` first; all are texts, since positions and
///                   timestamps are greater than the 32 bits that CloudEvents gives to a number
/// @param data       JSON; null when there is none
public record CloudEvent(List<Attribute> attributes, byte @Nullable [] data) {

    /// The media type of all data.
    public static final String JSON = "application/json";

    /// Of lower-case letters and digits, as the specification wants it.
    public record Attribute(String name, String value) {}
}
