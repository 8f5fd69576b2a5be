package io.chronoplane.commands.core;

/// Why a command was refused, as a value: a record of the facts. Each system seals its own rejections, and one
/// table in its wire room turns them into that vendor's status, code and message.
public interface Rejection {

    /// A stable, vendor-neutral code in lower case with hyphens, such as `cluster-id-taken`.
    String code();
}
