package io.chronoplane.commands.ticdc;

/// Checksums of rows.
///
/// @param integrityCheckLevel   `none` or `correctness`
/// @param corruptionHandleLevel `warn` or `error`
public record IntegrityConfig(String integrityCheckLevel, String corruptionHandleLevel) {
    public static final String NONE = "none";

    public static IntegrityConfig defaults() {
        return new IntegrityConfig(NONE, "warn");
    }
}
