package io.chronoplane.commands.doris.tablet;

import java.util.List;

/// What marks a rowset as a delete: rows of earlier versions that match are gone.
///
/// @param version       of the delete, as its sender gave it
/// @param subPredicates conditions, all of which a row must match
public record DeletePredicate(long version, List<String> subPredicates) {

    public DeletePredicate {
        subPredicates = List.copyOf(subPredicates);
    }
}
