package io.chronoplane.commands.core;

/// Names one entity in the log. An event bears a tag for each entity that it concerns; a decision rests on
/// the entities whose tags it read.
///
/// @param kind the kind of entity, without `=`: `instance`, `cuid`
/// @param id   the entity's own id, any text
public record Tag(String kind, String id) {

    /// Reads a tag back from the form that [#toString()] gives.
    public static Tag parse(String text) {
        int end = text.indexOf('=');
        if (end < 1) {
            throw new IllegalArgumentException("not a tag of the form kind=id: " + text);
        }
        return new Tag(text.substring(0, end), text.substring(end + 1));
    }

    /// The form in the log: `kind=id`.
    @Override
    public String toString() {
        return kind + "=" + id;
    }
}
