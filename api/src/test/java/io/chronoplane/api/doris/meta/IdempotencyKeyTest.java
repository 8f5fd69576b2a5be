package io.chronoplane.api.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.idempotency.AnswerStore;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.node.NodeStorage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One key, one mutation.
class IdempotencyKeyTest {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";

    @TempDir
    Path directory;

    @Test
    void repetition_getsTheFirstAnswer_andWritesNothing() {
        try (Trial trial = new Trial()) {
            HttpResponse<String> first = trial.put("create_instance", Trial.instance("i-1"), KEY, "k-1");
            trial.put("create_instance", Trial.instance("i-2"));
            HttpResponse<String> again = trial.put("create_instance", Trial.instance("i-1"), KEY, "k-1");

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.headers().firstValue(REPLAYED)).isEmpty();
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.headers().firstValue("X-Position")).contains("1");
            assertThat(again.headers().firstValue("content-type")).contains("application/json");
            assertThat(again.headers().firstValue(REPLAYED)).contains("true");
            assertThat(trial.log()).hasSize(2);
        }
    }

    @Test
    void refusal_isGivenAgain_thoughItWouldBeAcceptedNow() {
        try (Trial trial = new Trial()) {
            HttpResponse<String> first = trial.put("drop_instance", "{\"instance_id\": \"i-1\"}", KEY, "k-1");
            trial.put("create_instance", Trial.instance("i-1"));
            HttpResponse<String> again = trial.put("drop_instance", "{\"instance_id\": \"i-1\"}", KEY, "k-1");

            assertThat(first.statusCode()).isEqualTo(404);
            assertThat(again.statusCode()).isEqualTo(404);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(trial.log()).hasSize(1);
        }
    }

    @Test
    void key_isRefused_forAnotherBodyOrOperation() {
        try (Trial trial = new Trial()) {
            trial.put("create_instance", Trial.instance("i-1"), KEY, "k-1");

            for (HttpResponse<String> answer : List.of(
                    trial.put("create_instance", Trial.instance("i-2"), KEY, "k-1"),
                    trial.put("drop_instance", Trial.instance("i-1"), KEY, "k-1"))) {
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.body())
                        .contains("\"code\": \"INVALID_ARGUMENT\"")
                        .contains("Idempotency-Key was used for another request");
            }
            assertThat(trial.log()).hasSize(1);
        }
    }

    @Test
    void key_isRefused_whenItIsNoKey() {
        try (Trial trial = new Trial()) {
            for (String key : List.of("", "k".repeat(256), "k\tk")) {
                HttpResponse<String> answer = trial.put("create_instance", Trial.instance("i-1"), KEY, key);

                assertThat(answer.statusCode()).as(key).isEqualTo(400);
                assertThat(answer.body()).contains("Idempotency-Key must be 1 to 255 printable ASCII characters");
            }
            HttpResponse<String> two = trial.put("create_instance", Trial.instance("i-1"), KEY, "a", KEY, "b");
            assertThat(two.statusCode()).isEqualTo(400);
            assertThat(trial.log()).isEmpty();
            assertThat(trial.put("create_instance", Trial.instance("i-1"), KEY, "k".repeat(255)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void failureOfTheServer_isNotRemembered() {
        try (Trial trial = new Trial()) {
            // The vendor answers this refusal with 500.
            String body = Trial.cluster("i-1", "c-1");
            assertThat(trial.put("add_cluster", body, KEY, "k-1").statusCode()).isEqualTo(500);
            trial.put("create_instance", Trial.instance("i-1"));

            HttpResponse<String> again = trial.put("add_cluster", body, KEY, "k-1");

            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.headers().firstValue(REPLAYED)).isEmpty();
            assertThat(trial.log()).hasSize(2);
        }
    }

    @Test
    void read_ignoresIt() {
        try (Trial trial = new Trial()) {
            trial.put("create_instance", Trial.instance("i-1"));
            String read = "get_instance?instance_id=i-1";

            HttpResponse<String> answer = trial.get(read, KEY, "k".repeat(300));

            assertThat(answer.body()).isEqualTo(trial.get(read).body());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void oneOfMany_isCarriedOut_whenAllComeAtOnce(int round) throws Exception {
        try (Trial trial = new Trial();
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                String instance = "i-" + i % 8 + "-" + round;
                calls.add(() -> trial.put("create_instance", Trial.instance(instance), KEY, instance));
            }
            for (Future<HttpResponse<String>> call : clients.invokeAll(calls)) {
                assertThat(call.get().statusCode()).isEqualTo(200);
            }
            assertThat(trial.log()).hasSize(8);
        }
    }

    @Test
    void answer_isGivenAgain_afterARestart() {
        HttpResponse<String> first;
        HttpResponse<String> refused;
        try (Trial trial = new Trial(h2())) {
            first = trial.put("create_instance", Trial.instance("i-1"), KEY, "k-1");
            refused = trial.put("create_instance", Trial.instance("i-1"), KEY, "k-2");
        }
        try (Trial trial = new Trial(h2())) {
            HttpResponse<String> again = trial.put("create_instance", Trial.instance("i-1"), KEY, "k-1");
            HttpResponse<String> refusedAgain = trial.put("create_instance", Trial.instance("i-1"), KEY, "k-2");

            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.headers().firstValue(REPLAYED)).contains("true");
            assertThat(refusedAgain.statusCode()).isEqualTo(409);
            assertThat(refusedAgain.body()).isEqualTo(refused.body());
            assertThat(refusedAgain.headers().firstValue(REPLAYED)).contains("true");
            assertThat(trial.log()).hasSize(1);
        }
    }

    @Test
    void answer_isDerivedFromTheLog_whenItWasNeverKept() throws IOException {
        String drop = "{\"cloud_unique_id\": \"1:i-1:c-1\", \"cluster\": {\"cluster_id\": \"c-1\"}}";
        try (Trial trial = new Trial(forgetful())) {
            trial.put("create_instance", Trial.instance("i-1"), KEY, "k-1");
            trial.put("add_cluster", Trial.cluster("i-1", "c-1"), KEY, "k-2");
            trial.put("set_cluster_status", Trial.status("i-1", "c-1", "SUSPENDED"), KEY, "k-3");
            assertThat(trial.put("drop_cluster", drop, KEY, "k-4").statusCode()).isEqualTo(200);
        }
        try (Trial trial = new Trial(h2())) {
            HttpResponse<String> created = trial.put("create_instance", Trial.instance("i-1"), KEY, "k-1");
            HttpResponse<String> added = trial.put("add_cluster", Trial.cluster("i-1", "c-1"), KEY, "k-2");
            HttpResponse<String> other = trial.put("create_instance", Trial.instance("i-2"), KEY, "k-1");
            HttpResponse<String> moved =
                    trial.put("set_cluster_status", Trial.status("i-1", "c-1", "SUSPENDED"), KEY, "k-3");

            assertThat(created.statusCode()).isEqualTo(200);
            assertThat(created.headers().firstValue("X-Position")).contains("1");
            assertThat(added.headers().firstValue("X-Position")).contains("2");
            assertThat(moved.headers().firstValue("X-Position")).contains("3");
            assertThat(moved.body()).contains("\"code\": \"OK\"");
            assertThat(other.statusCode()).isEqualTo(400);
            assertThat(trial.put("drop_cluster", drop, KEY, "k-4").statusCode()).isEqualTo(200);
            assertThat(trial.log()).hasSize(4);
            assertThat(trial.put("create_instance", Trial.instance("i-1"), KEY, "k-1").headers().firstValue(REPLAYED))
                    .contains("true");
        }
    }

    private NodeStorage h2() {
        return NodeStorage.h2(H2Database.at(directory.resolve("log")));
    }

    /// Keeps no answer, as if the process ended each time before it could.
    private NodeStorage forgetful() {
        NodeStorage all = h2();
        AnswerStore none = new AnswerStore() {
            @Override
            public Optional<Row> find(String key) {
                return Optional.empty();
            }

            @Override
            public void save(List<Row> rows, Limits limits) {
                throw new StorageException("keeping answers", new IOException("gone"));
            }
        };
        return new NodeStorage(all.log(), all.keys(), all.snapshots(), all.checkpoints(), none, all.refusals());
    }
}
