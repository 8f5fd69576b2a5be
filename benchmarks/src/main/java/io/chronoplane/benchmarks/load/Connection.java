package io.chronoplane.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/// One kept-alive connection with one request under way.
final class Connection implements AutoCloseable {
    private final SocketChannel channel;
    private final Script script;
    private final AnswerReader answer = new AnswerReader();
    private final ByteBuffer out = ByteBuffer.allocateDirect(16 * 1024);
    private long sentAt;

    Connection(InetSocketAddress server, Script script) throws IOException {
        this.channel = SocketChannel.open(server);
        this.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        this.channel.configureBlocking(false);
        this.script = script;
    }

    SocketChannel channel() {
        return channel;
    }

    long sentAt() {
        return sentAt;
    }

    void send(long now) throws IOException {
        out.clear();
        script.next(out);
        out.flip();
        sentAt = now;
        while (out.hasRemaining()) {
            channel.write(out); // a request is far smaller than a socket's buffer: this loops once
        }
    }

    /// @return the verdict, or null while the answer is incomplete
    @Nullable Verdict receive(Inbox inbox) throws IOException {
        inbox.fill(channel);
        if (!inbox.feed(answer)) {
            return null;
        }
        var verdict = script.judge(answer.status());
        if (verdict == Verdict.FAILED) {
            throw new IOException("an answer that the workload does not expect:\n" + inbox.text());
        }
        answer.reset();
        return verdict;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
