package io.chronoplane.api.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Many who listen, to whom nothing happens for a while.
class IdleListenersTest {

    private static final int LISTENERS = 1_000;

    /// Of heap, for each: their buffers, and what the clients of this test take in the same process.
    private static final long BYTES_EACH = 64 << 10;

    private static final String ASKED = "GET /control/v1/events/stream HTTP/1.1\r\nHost: h\r\n\r\n";

    @Test
    void thousandListeners_takeNoThreadAndLittleMemory_andAllHearOfAnEvent() throws IOException {
        try (PastServer server = PastServer.start();
                Selector selector = Selector.open()) {
            server.givenInstance("i-1");
            int threads = Thread.getAllStackTraces().size();
            long heap = usedHeap();
            List<SocketChannel> listeners = new ArrayList<>();
            try {
                for (int n = 0; n < LISTENERS; n++) {
                    listeners.add(listening(server.http().port(), selector));
                }
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> server.node().lookingBack().tail().size() == LISTENERS);
                assertThat(Thread.getAllStackTraces().size() - threads).isLessThan(20);
                assertThat((usedHeap() - heap) / LISTENERS).isLessThan(BYTES_EACH);

                server.givenCluster("i-1", "c-1");
                assertThat(hearing(selector)).isEqualTo(LISTENERS);
            } finally {
                for (SocketChannel listener : listeners) {
                    listener.close();
                }
            }
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> server.node().lookingBack().tail().size() == 0);
        }
    }

    private static SocketChannel listening(int port, Selector selector) throws IOException {
        SocketChannel listener = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        listener.write(ByteBuffer.wrap(ASKED.getBytes(StandardCharsets.US_ASCII)));
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_READ);
        return listener;
    }

    /// How many hear of the second event before a minute is over.
    private static int hearing(Selector selector) throws IOException {
        Map<SelectionKey, StringBuilder> heard = new HashMap<>();
        ByteBuffer some = ByteBuffer.allocate(8 << 10);
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        int count = 0;
        while (count < LISTENERS && System.nanoTime() < end) {
            selector.select(1_000);
            for (SelectionKey key : selector.selectedKeys()) {
                ((SocketChannel) key.channel()).read(some.clear());
                StringBuilder text = heard.computeIfAbsent(key, first -> new StringBuilder());
                text.append(StandardCharsets.US_ASCII.decode(some.flip()));
                if (text.indexOf("data: {\"position\":2,") >= 0) {
                    count++;
                    key.cancel();
                }
            }
            selector.selectedKeys().clear();
        }
        return count;
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
