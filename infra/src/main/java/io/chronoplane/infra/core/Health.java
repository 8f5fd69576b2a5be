package io.chronoplane.infra.core;

/// What a check found.
///
/// @param status of the thing that was checked
/// @param detail why, for the operator; without secrets
public record Health(Status status, String detail) {
    /// From well to broken, so that the worst of several is the greatest.
    public enum Status {
        OK,
        /// It serves, but not as it should.
        DEGRADED,
        /// The node should get no requests until this is mended.
        FAILED
    }

    public static Health ok(String detail) {
        return new Health(Status.OK, detail);
    }

    public static Health degraded(String detail) {
        return new Health(Status.DEGRADED, detail);
    }

    public static Health failed(String detail) {
        return new Health(Status.FAILED, detail);
    }
}
