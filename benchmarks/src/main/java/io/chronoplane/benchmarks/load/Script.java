package io.chronoplane.benchmarks.load;

import java.nio.ByteBuffer;

/// What one connection asks, request after request. Used by one thread only.
public interface Script {

    /// Writes the next request, head and body, into an empty buffer.
    void next(ByteBuffer out);

    /// Judges the answer to the request written last.
    ///
    /// @param status the HTTP status
    Verdict judge(int status);
}
