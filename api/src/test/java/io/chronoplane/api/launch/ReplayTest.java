package io.chronoplane.api.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    @TempDir
    Path data = Path.of("");

    private String liveAtTwo = "";

    /// Two instances, of which the first is renamed at the end.
    private void history(LiveServer server) {
        server.givenInstance("i-1");
        server.givenInstance("i-2");
        liveAtTwo = instance(server.port(), "i-1").body();
        server.givenName("i-1", "sales");
    }

    private static HttpResponse<String> instance(int port, String id) {
        return LiveServer.ask(port, "GET", "get_instance?instance_id=" + id, "");
    }

    /// Runs the command, and looks at what it serves.
    private static CommandRun replay(IntConsumer look, Map<String, String> environment, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        Lifetime looking = (running, closing) -> look.accept(running.port());
        Serve serve = new Serve(Server::start, (running, closing) -> {}, environment);
        int code = CommandTree.of(serve, new Replay(looking, environment), false)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new CommandRun(code, out.toString(), err.toString());
    }

    private static CommandRun notServed(String... words) {
        return replay(port -> {
            throw new AssertionError("it served");
        }, Map.of(), words);
    }

    @Test
    void replay_servesTheFleetAsItWas_readOnly_andLeavesTheDataAsItIs() throws IOException {
        try (LiveServer server = LiveServer.on(data)) {
            history(server);
        }
        Map<Path, byte[]> before = files();

        CommandRun run = replay(
                port -> {
                    assertThat(instance(port, "i-1").body())
                            .isEqualTo(liveAtTwo)
                            .contains("canary-sk");
                    refusesEveryChange(port);
                },
                Map.of(),
                "replay", "--data", data.toString(), "--until", "2");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("a replay up to position 2, to be read only\n");
        assertThat(files()).usingRecursiveComparison().isEqualTo(before);
        assertThat(copyOf(run)).doesNotExist();
    }

    private static void refusesEveryChange(int port) {
        String rename = "{\"instance_id\": \"i-1\", \"name\": \"other\"}";
        HttpResponse<String> refused = LiveServer.ask(port, "PUT", "rename_instance", rename);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("INVALID_ARGUMENT", "this is a replay up to position 2");

        HttpResponse<String> tried = LiveServer.send(HttpRequest.newBuilder(URI.create(
                        LiveServer.url(port) + "/MetaService/http/rename_instance?token=greedisgood9999"))
                .header("X-Dry-Run", "true")
                .method("PUT", HttpRequest.BodyPublishers.ofString(rename)));
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(CommandRun.of("verify", "--server", LiveServer.url(port)).out()).contains("\"verified\":2,\"end\":2");
    }

    @Test
    void replay_takesTheLogFromARunningServer_withTheSecretsOnlyWhereTheKeyIs() {
        try (LiveServer server = LiveServer.on(data)) {
            history(server);
            CommandRun used = notServed("replay", "--data", data.toString(), "--until", "2");
            assertThat(used.code()).isEqualTo(1);
            assertThat(used.err()).contains("is used by a running server. Ask it for its log:", "--server");

            CommandRun opened = replay(
                    port -> assertThat(instance(port, "i-1").body()).isEqualTo(liveAtTwo),
                    Map.of(),
                    "replay", "--server", server.url(), "--data", data.toString(), "--until", "2");
            assertThat(opened.code()).as(opened.err()).isZero();

            CommandRun blind = replay(
                    port -> assertThat(instance(port, "i-1").body())
                            .contains("\"name\": \"n\"")
                            .doesNotContain("canary"),
                    Map.of(),
                    "replay", "--server", server.url(), "--until", "2");
            assertThat(blind.code()).as(blind.err()).isZero();
            assertThat(blind.out()).contains("secrets     read as empty");
        }
    }

    @Test
    void replay_readsAFile_thatWasExportedByTheCommandOrByAServer() throws IOException {
        Path asked = data.resolve("exported.ndjson");
        Path written = data.resolve("exported.gz");
        try (LiveServer server = LiveServer.on(data)) {
            history(server);
            Files.writeString(asked, LiveServer.send(HttpRequest.newBuilder(
                            URI.create(server.url() + "/control/v1/log/export")))
                    .body());
        }
        CommandRun export = CommandRun.of("export", written.toString(), "--data", data.toString());
        assertThat(export.code()).as(export.err()).isZero();

        for (Path file : List.of(asked, written)) {
            CommandRun run = replay(
                    port -> assertThat(instance(port, "i-1").body()).isEqualTo(liveAtTwo),
                    Map.of(),
                    "replay", "--from", file.toString(), "--data", data.toString(), "--until", "2");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).startsWith("a replay up to position 2, to be read only\n");

            CommandRun late = notServed("replay", "--from", file.toString(), "--until", "9");
            assertThat(late.code()).isEqualTo(2);
            assertThat(late.err()).contains("position 9 is in the future");
            Files.delete(file);
        }
        CommandRun gone = notServed("replay", "--from", written.toString(), "--until", "2");
        assertThat(gone.code()).isEqualTo(1);
        assertThat(gone.err()).contains("there is no file " + written);
    }

    @Test
    void replay_saysWhatIsWrong_andServesNothing() {
        assertThat(notServed("replay", "--data", data.toString()).code()).isEqualTo(2);
        CommandRun empty = notServed("replay", "--data", data.toString(), "--until", "2");
        assertThat(empty.code()).isEqualTo(1);
        assertThat(empty.err()).contains("there is no log in " + data);
        CommandRun gone = notServed("replay", "--server", "127.0.0.1:1", "--until", "2");
        assertThat(gone.code()).isEqualTo(1);
        assertThat(gone.err()).contains("no server answers at http://127.0.0.1:1");

        try (LiveServer server = LiveServer.on(data)) {
            history(server);
            CommandRun late = notServed("replay", "--server", server.url(), "--until", "9");
            assertThat(late.code()).isEqualTo(1);
            assertThat(late.err()).contains("position 9 is in the future");
        }
        CommandRun future = notServed("replay", "--data", data.toString(), "--until", "2999-01-01T00:00:00Z");
        assertThat(future.code()).isEqualTo(2);
        assertThat(future.err()).contains("--until: 2999-01-01T00:00:00Z is in the future");
    }

    @Test
    void replay_isRefused_forAnotherMasterKey() throws IOException {
        try (LiveServer server = LiveServer.on(data)) {
            history(server);
        }
        CommandRun run = replay(
                port -> {
                    throw new AssertionError("it served");
                },
                Map.of("CHRONOPLANE_SECRETS_MASTER_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
                "replay", "--data", data.toString(), "--until", "2");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("its master key is another");
    }

    private static Path copyOf(CommandRun run) {
        return Path.of(run.out().replaceFirst("(?s).*copy in     (.*), deleted at the end.*", "$1").strip());
    }

    private Map<Path, byte[]> files() throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(data)) {
            for (Path file : all.toList()) {
                files.put(file, Files.readAllBytes(file));
            }
        }
        return files;
    }
}
