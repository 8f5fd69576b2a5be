package io.chronoplane.commands.ticdc;

/// How rows are decoded.
///
/// @param workerNum threads that decode
public record MounterConfig(int workerNum) {
    public static MounterConfig defaults() {
        return new MounterConfig(16);
    }
}
