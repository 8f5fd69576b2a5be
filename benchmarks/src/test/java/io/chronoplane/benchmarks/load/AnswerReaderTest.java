package io.chronoplane.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AnswerReaderTest {
    private static final byte[] ANSWER = """
            HTTP/1.1 409 Conflict\r
            X-Other: content-length: 99\r
            Content-Length: 5\r
            \r
            hello""".getBytes(US_ASCII);

    private final AnswerReader reader = new AnswerReader();

    @Test
    void statusAndEnd_areFound_whenTheAnswerComesWhole() {
        assertThat(reader.feed(ANSWER, ANSWER.length)).isTrue();
        assertThat(reader.status()).isEqualTo(409);
    }

    @Test
    void statusAndEnd_areFound_whenItComesByteByByte() {
        for (var i = 0; i < ANSWER.length; i++) {
            var last = i == ANSWER.length - 1;
            assertThat(reader.feed(new byte[] {ANSWER[i]}, 1)).as("after byte %d", i).isEqualTo(last);
        }
        assertThat(reader.status()).isEqualTo(409);
    }

    @Test
    void aSecondAnswer_isRead_afterReset() {
        reader.feed(ANSWER, ANSWER.length);
        reader.reset();
        var empty = "HTTP/1.1 200 OK\r\ncontent-length:0\r\n\r\n".getBytes(US_ASCII);

        assertThat(reader.feed(empty, empty.length)).isTrue();
        assertThat(reader.status()).isEqualTo(200);
    }

    @Test
    void anAnswerWithoutALength_isRefused_becauseItsEndCannotBeSeen() {
        var chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n".getBytes(US_ASCII);

        assertThatThrownBy(() -> reader.feed(chunked, chunked.length)).isInstanceOf(IllegalStateException.class);
    }
}
