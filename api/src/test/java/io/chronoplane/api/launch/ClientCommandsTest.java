package io.chronoplane.api.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands that ask a server, on a real one.
@TestInstance(Lifecycle.PER_CLASS)
class ClientCommandsTest {

    @TempDir
    private Path directory = Path.of("");

    private LiveServer server;

    @BeforeAll
    void start(@TempDir Path data) {
        server = LiveServer.on(data);
        server.givenInstance("i-1");
        server.givenInstance("i-2");
        server.givenName("i-1", "sales");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void events_areATable_newestFirst_asText() {
        CommandRun run = server.run("events", "-o", "text");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("POSITION  TIME").contains("TYPE", "ENTITY", "ACTOR");
        assertThat(lines.get(1)).startsWith("3 ").contains("doris.meta.instance-renamed", "instance=i-1", "token");
        assertThat(lines.get(3)).startsWith("1 ").contains("doris.meta.instance-created");
    }

    @Test
    void events_areJsonLines_forAProgramThatReadsThem_andNeverShowSecrets() {
        CommandRun run = server.run("events", "--entity", "doris.meta/instance/i-1", "--order", "oldest");

        assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"position\":"));
        assertThat(run.out()).contains("******").doesNotContain("canary");
        assertThat(server.run("events", "-o", "json", "--all").out()).startsWith("[\n{").endsWith("}\n]\n");
        assertThat(server.run("events", "-o", "json", "--actor", "nobody").out()).isEqualTo("[]\n");
        assertThat(server.run("events", "--limit", "1").out().lines()).hasSize(1);
    }

    @Test
    void history_saysWhoChangedWhat() {
        CommandRun run = server.run("history", "instance=i-1", "-o", "text");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("#1  ", "#3  ", "doris.meta.instance-renamed", "by token from 127.0.0.1 with doris.meta/")
                .contains("~ /name = \"sales\"")
                .doesNotContain("canary");
        assertThat(server.run("history", "doris.meta/instance/i-1", "--from", "1").out().lines())
                .singleElement()
                .asString()
                .contains("\"changes\":[");
    }

    @Test
    void asOf_showsTheEntityAsItWas() {
        assertThat(server.run("as-of", "2", "instance=i-1", "-o", "text").out())
                .startsWith("doris.meta/instance/i-1 at position 2\n")
                .contains("name: n\n");
        assertThat(server.run("as-of", "now", "instance=i-1").out()).contains("\"name\":\"sales\"");

        CommandRun before = server.run("as-of", "0", "instance=i-1");
        assertThat(before.code()).isEqualTo(1);
        assertThat(before.err()).contains("instance=i-1 has nothing to show at position 0");
    }

    @Test
    void diff_saysWhatChanged_andItsExitCodeToo_whenAsked() {
        CommandRun run = server.run("diff", "1", "-o", "text");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("from position 1 to position 3\n")
                .contains("doris.meta instance i-1  changed by 1 event\n  ~ ", "instance i-2  added by 1 event")
                .endsWith("\n2 entities\n");
        assertThat(server.run("diff", "1", "--exit-code").code()).isEqualTo(1);
        assertThat(server.run("diff", "1").out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"system\""));
        assertThat(server.run("diff", "3", "--exit-code", "-o", "text"))
                .isEqualTo(new CommandRun(0, "from position 3 to position 3\n\nnothing changed\n", ""));
        assertThat(server.run("diff", "1", "2", "--entity", "instance=i-1", "-o", "json").out())
                .contains("\"count\" : 0");
    }

    @Test
    void verify_saysThatTheLogIsWhatWasWritten_andTheViewsWhatItSays() {
        CommandRun run = server.run("verify", "--views", "-o", "text");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("the log is what was written: 3 events, the last hash is ")
                .contains("doris.meta.instance: 2 views from 3 events, all as they are served");
    }

    @Test
    void verify_namesTheFirstEventThatWasTamperedWith_andFails() throws Exception {
        Path data = directory.resolve("tampered");
        try (LiveServer before = LiveServer.on(data)) {
            before.givenInstance("i-1");
            before.givenInstance("i-2");
            before.givenInstance("i-3");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + data.resolve("log"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE event SET tso = tso + 1 WHERE position = 2")).isEqualTo(1);
            statement.execute("SHUTDOWN");
        }
        try (LiveServer after = LiveServer.on(data)) {
            CommandRun run = after.run("verify", "-o", "text");

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("THE LOG IS NOT WHAT WAS WRITTEN: the event at position 2 of 3 does not fit");
            assertThat(after.run("verify").out()).contains("\"ok\":false,\"first_bad_position\":2");
        }
    }

    @Test
    void rebuild_makesAllViewsAnew_orTellsWhichThereAre() {
        CommandRun all = server.run("rebuild", "--all", "--swap", "-o", "text");
        assertThat(all.code()).as(all.err()).isZero();
        assertThat(all.out()).contains("doris.meta.cuid", "the new ones serve now");

        CommandRun unknown = server.run("rebuild", "doris.meta.instanc");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no projection 'doris.meta.instanc'; there are ", "doris.meta.cuid, ");
    }

    @Test
    void follow_tellsEachEventOnce_alsoAcrossARestartOfTheServer() throws Exception {
        Path data = directory.resolve("followed");
        StringWriter out = new StringWriter();
        Thread following;
        int port;
        try (LiveServer first = LiveServer.on(data)) {
            port = first.port();
            first.givenInstance("i-1");
            following = Thread.ofPlatform().name("following").start(() -> CommandTree.of(
                            new Serve(Server::start, (running, closing) -> {}, Map.of()))
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(new StringWriter()))
                    .execute("events", "--follow", "--from", "0", "--server", LiveServer.url(first.port())));
            await().atMost(Duration.ofSeconds(20)).until(() -> out.toString().contains("\"position\":1,"));
        }
        try (LiveServer second = LiveServer.on(data, "--port", Integer.toString(port))) {
            second.givenName("i-1", "sales");
            second.givenName("i-1", "more sales");
            await().atMost(Duration.ofSeconds(20)).until(() -> out.toString().contains("\"position\":3,"));
        } finally {
            following.interrupt();
        }
        assertThat(following.join(Duration.ofSeconds(10))).isTrue();
        assertThat(out.toString().lines().map(line -> line.replaceFirst("\\{\"position\":(\\d+).*", "$1")))
                .containsExactly("1", "2", "3");
    }

    @Test
    void command_saysWhatToDo_whenNoServerAnswers() {
        CommandRun run = CommandRun.of("events", "--server", "127.0.0.1:1");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("chronoplane: no server answers at http://127.0.0.1:1: start one with ./chronoplane serve, or"
                        + " name yours with --server URL or CHRONOPLANE_SERVER\n");
    }

    @Test
    void server_isTakenFromTheEnvironment_unlessItIsGiven() {
        CommandRun run = CommandRun.of(Map.of("CHRONOPLANE_SERVER", server.url() + "/"), "events", "--limit", "1");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(server.run(Map.of("CHRONOPLANE_SERVER", "http://127.0.0.1:1"), "events").code()).isZero();
        assertThat(CommandRun.of(Map.of("CHRONOPLANE_SERVER", "http://127.0.0.1:1"), "serve").code()).isZero();
    }

    @Test
    void token_isTakenFromTheEnvironmentOrAFile_andItsLackIsExplained() throws IOException {
        String viewer = "a-viewer-token-0123";
        Path file = Files.writeString(directory.resolve("token"), "an-admin-token-01234\n");
        try (LiveServer closed = LiveServer.on(
                directory.resolve("closed"),
                Map.of("CHRONOPLANE_CONTROL_TOKENS", "viewer:" + viewer + ",admin:an-admin-token-01234"))) {
            closed.givenInstance("i-1");
            CommandRun nobody = closed.run("events");
            assertThat(nobody.code()).isEqualTo(1);
            assertThat(nobody.err()).contains("set CHRONOPLANE_TOKEN, or give --token-file FILE");

            assertThat(closed.run(Map.of("CHRONOPLANE_TOKEN", viewer), "events").code()).isZero();
            CommandRun refused = closed.run(Map.of("CHRONOPLANE_TOKEN", viewer), "rebuild", "doris.meta.instance");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).contains("needs the role operator").doesNotContain(viewer);
            assertThat(closed.run("rebuild", "doris.meta.instance", "--token-file", file.toString()).code())
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diff",
                "history",
                "as-of 1",
                "history nobody",
                "history nothing=1",
                "events -o xml",
                "events --limit 0",
                "events --colour red",
                "events --from yesterday",
                "events --follow --limit 3",
                "events --follow -o json",
                "diff 2 1",
                "rebuild"
            })
    void command_isRefusedAsMisused_forAWrongLine(String line) {
        CommandRun run = server.run(line.split(" "));

        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("chronoplane: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "history", "as-of", "diff", "verify", "rebuild", "replay", "completion"})
    void help_hasExamples(String command) {
        CommandRun run = CommandRun.of(command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Usage: chronoplane " + command, "Example");
        assertThat(CommandRun.of("help").out()).contains("  " + command);
    }

    @Test
    void completion_knowsEveryCommandAndItsOptions() {
        assertThat(CommandRun.of("completion").out())
                .contains("events", "rebuild", "replay", "--follow", "--exit-code", "--until", "complete -F");
    }

    @Test
    void longWork_showsHowFarItIs_onATerminalAlone() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Serve serve = new Serve(Server::start, (running, closing) -> {}, Map.of());
        int code = CommandTree.of(serve, new Replay((running, closing) -> {}, Map.of()), true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("verify", "--server", server.url());

        assertThat(code).isZero();
        assertThat(out.toString()).startsWith("the log is what was written");
        assertThat(err.toString()).contains("verifying [##############################] 3 of 3").endsWith("\r\033[K");
        assertThat(server.run("verify").err()).isEmpty();
    }
}
