package io.chronoplane.benchmarks.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/// Where the bytes of an answer arrive; one for all connections of a thread.
final class Inbox {
    private static final int SHOWN = 1_000;

    private final byte[] bytes = new byte[256 * 1024];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes);
    private int count;

    /// Takes what there is.
    void fill(SocketChannel channel) throws IOException {
        buffer.clear();
        count = channel.read(buffer);
        if (count < 0) {
            throw new IOException("the server closed a connection");
        }
    }

    /// @return true when the answer is complete
    boolean feed(AnswerReader answer) {
        return answer.feed(bytes, count);
    }

    /// The beginning of what came last, for a message.
    String text() {
        return new String(bytes, 0, Math.min(count, SHOWN), StandardCharsets.UTF_8);
    }
}
