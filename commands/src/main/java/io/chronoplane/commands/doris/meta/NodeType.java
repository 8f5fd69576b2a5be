package io.chronoplane.commands.doris.meta;

/// The role of a frontend.
public enum NodeType {
    UNKNOWN,
    FE_MASTER,
    FE_OBSERVER,
    FE_FOLLOWER
}
