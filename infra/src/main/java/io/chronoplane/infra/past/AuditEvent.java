package io.chronoplane.infra.past;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.commands.core.Tag;
import java.util.List;
import java.util.Map;

/// An event as it is shown to people: in its newest revision, its secrets masked.
///
/// @param metadata by name, as the log has it
/// @param tree     all of it as it is shown
/// @param json     the same as one line of JSON
public record AuditEvent(
        long position,
        String type,
        List<Tag> tags,
        Map<String, String> metadata,
        ObjectNode tree,
        byte[] json) {}
