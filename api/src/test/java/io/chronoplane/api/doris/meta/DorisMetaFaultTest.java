package io.chronoplane.api.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.api.core.HttpLimits;
import io.chronoplane.api.core.TestServer;
import io.chronoplane.commands.core.Command;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.core.Claim;
import io.chronoplane.infra.core.Claimed;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.Rehearsal;
import io.chronoplane.infra.core.RequestKey;
import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.queries.core.Query;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What clients are told when the core fails them.
class DorisMetaFaultTest {
    private static final HttpLimits IMPATIENT = new HttpLimits(
            1,
            1 << 20,
            16 << 10,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMillis(300),
            Duration.ofSeconds(1));

    /// A core that answers every command in the same way, and no query.
    private record Broken(CompletableFuture<Outcome> answer) implements Gateway {
        @Override
        public CompletableFuture<Outcome> send(Command command, Origin origin) {
            return answer;
        }

        @Override
        public CompletableFuture<Outcome> send(Command command, Origin origin, Claim claim) {
            return answer;
        }

        @Override
        public CompletableFuture<Rehearsal> rehearse(Command command, Origin origin) {
            return answer.thenApply(outcome -> new Rehearsal(outcome, List.of(), List.of()));
        }

        @Override
        public CompletableFuture<Claimed> claim(RequestKey key) {
            return CompletableFuture.failedFuture(new IllegalStateException("hush"));
        }

        @Override
        public <R> R ask(Query<R> query) {
            throw new IllegalStateException("hush");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
            OVERLOADED | 500 | INTERNAL_ERROR | reach max qps limit
            LOG_CLOSED | 500 | INTERNAL_ERROR | the log is closed for writing: why
            TOO_LARGE | 400 | INVALID_ARGUMENT | the request is too large: why
            CONTENDED | 500 | INTERNAL_ERROR | failed to commit kv txn, err=KV_TXN_CONFLICT
            """)
    void mutation_isRefused_whenTheCoreCannotTakeIt(Reason reason, int status, String code, String message) {
        HttpResponse<String> answer =
                put(CompletableFuture.failedFuture(new CompletionException(new Unavailable(reason, "why"))));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("""
                {
                    "code": "%s",
                    "msg": "%s"
                }
                """.formatted(code, message));
    }

    @Test
    void mutation_isInternal_withoutAnythingFromInside_whenTheCoreBreaks() {
        HttpResponse<String> answer = put(CompletableFuture.failedFuture(new IllegalStateException("hush")));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("\"code\": \"INTERNAL_ERROR\"", "internal error, request id a-request")
                .doesNotContain("hush");
    }

    @Test
    void mutation_isAnswered_evenIfTheCoreNeverDoes() {
        HttpResponse<String> answer = put(new CompletableFuture<>());
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"msg\": \"no answer in time, the request may yet be carried out\"");
    }

    @Test
    void read_isInternal_whenTheCoreBreaks() {
        try (TestServer server = start(new CompletableFuture<>())) {
            HttpResponse<String> answer = server.get(MetaServer.path("get_instance?instance_id=i"));
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("\"code\": \"INTERNAL_ERROR\"").doesNotContain("hush");
        }
    }

    private static HttpResponse<String> put(CompletableFuture<Outcome> answer) {
        try (TestServer server = start(answer)) {
            return server.send(server.request(MetaServer.path("drop_instance"))
                    .header("X-Request-Id", "a-request")
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"instance_id\": \"i\"}")));
        }
    }

    private static TestServer start(CompletableFuture<Outcome> answer) {
        return TestServer.start(
                IMPATIENT, List.of(), new DorisMetaApi(new Broken(answer), Secret.of(MetaServer.TOKEN), false));
    }
}
