package io.chronoplane.commands.core;

import java.util.List;

/// Why a command was refused, as a value: a record of the facts. Each system seals its own rejections, and one
/// table in its wire room turns them into that vendor's status, code and message.
public interface Rejection {

    /// A stable, vendor-neutral code in lower case with hyphens, such as `cluster-id-taken`.
    String code();

    /// The rule that refused, in words for people.
    default String rule() {
        return code().replace('-', ' ');
    }

    /// What would have been allowed in the place of what was asked; empty where the rule knows of no such choice.
    default List<String> legalMoves() {
        return List.of();
    }
}
