package io.chronoplane.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

/// Reads just enough of an HTTP/1.1 answer: its status and its length. Takes bytes as they come.
final class AnswerReader {
    private static final byte[] LENGTH = "content-length:".getBytes(US_ASCII);

    private boolean inBody;
    private boolean statusLine = true;
    private int column;
    private int matched;
    private int status;
    private long left = -1;

    int status() {
        return status;
    }

    /// @return true when the answer ended with these bytes
    boolean feed(byte[] bytes, int count) {
        var at = 0;
        while (!inBody && at < count) {
            head(bytes[at++]);
        }
        if (!inBody) {
            return false;
        }
        left -= count - at;
        if (left < 0) {
            throw new IllegalStateException("an answer without Content-Length, or more bytes than it promised");
        }
        return left == 0;
    }

    void reset() {
        inBody = false;
        statusLine = true;
        column = 0;
        matched = 0;
        status = 0;
        left = -1;
    }

    private void head(byte b) {
        if (b == '\n') {
            inBody = column == 0;
            statusLine = false;
            column = 0;
            matched = 0;
        } else if (b != '\r') {
            inLine(b);
            column++;
        }
    }

    private void inLine(byte b) {
        if (statusLine) {
            if (column >= 9 && column < 12) {
                status = status * 10 + b - '0';
            }
        } else if (matched == LENGTH.length) {
            if (b != ' ') {
                left = Math.max(0, left) * 10 + b - '0';
            }
        } else if (matched == column && (b | 0x20) == (LENGTH[matched] | 0x20)) {
            matched++;
        }
    }
}
