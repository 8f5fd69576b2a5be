package io.chronoplane.commands.cls;

/// Whether a partition takes records; from the first to the second, and never back.
public enum PartitionStatus {
    READWRITE,
    READONLY
}
