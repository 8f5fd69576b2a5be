package io.chronoplane.infra.past;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.projections.core.Projection;

/// A kind of entity that has a view.
///
/// @param system     whose it is: `doris.meta`
/// @param type       as in its tags: `instance`
/// @param projection what shows it
public record EntityKind(String system, String type, Projection<?> projection) {

    public Tag tag(String id) {
        return new Tag(type, id);
    }
}
