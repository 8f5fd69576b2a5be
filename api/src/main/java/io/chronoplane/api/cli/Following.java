package io.chronoplane.api.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// Listens to events as they happen. When the connection ends it comes again, and goes on behind the last event that
/// it has seen: no event is missed and none is told twice.
final class Following {

    private static final String EVENT_STREAM = "text/event-stream";
    private static final long PAUSE_MILLIS = 1_000;
    private static final int FEW_ATTEMPTS = 30;

    private final Asking asking;
    private final Resource stream;
    private final EventWriter writer;
    private String last = "";
    private boolean heard;

    Following(Asking asking, Resource stream, EventWriter writer) {
        this.asking = asking;
        this.stream = stream;
        this.writer = writer;
    }

    /// Returns when the server has been gone for half a minute.
    ///
    /// @param after a position behind which to begin; now if it is empty
    void run(String after) throws Failed, InterruptedException, IOException {
        last = after;
        for (int attempt = 1; ; attempt++) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    asking.server().stream(stream, EVENT_STREAM, last), StandardCharsets.UTF_8))) {
                attempt = 0;
                listen(lines);
            } catch (IOException e) {
                asking.terminal().remark("the connection broke: " + e.getMessage());
            } catch (Failed e) {
                if (!heard || attempt >= FEW_ATTEMPTS || e.code() == Exit.USAGE) {
                    throw e;
                }
            }
            if (attempt == 0) {
                asking.terminal().remark("the stream ended; going on behind position " + last);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private void listen(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            heard = true;
            if (line.startsWith("id: ")) {
                last = line.substring(4);
            } else if (line.startsWith("data: {\"position\"")) {
                writer.add(Server.JSON.readTree(line.substring(6)));
                writer.flush();
            }
        }
    }
}
