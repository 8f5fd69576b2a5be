package io.chronoplane.api.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ServeTest {

    @Test
    void serve_saysWhereItListensAndWhatToTry_forNoFlags() {
        var run = CommandRun.of("serve", "--port", "0");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("listens on  http://127.0.0.1:12345\n")
                .contains("data        " + Path.of("data").toAbsolutePath() + "\n")
                .contains("try         curl -X PUT 'http://127.0.0.1:12345/MetaService/http/create_instance"
                        + "?token=greedisgood9999' -d '{");
    }

    @Test
    void serve_saysWhereItListensToo_forMorePorts() {
        assertThat(CommandRun.of("serve", "--more-ports", "5000,8040").out())
                .contains("listens on  http://127.0.0.1:8080 and on 5000, 8040\n");
    }

    @Test
    void serve_saysWhereItFeedsTo_forEachKindOfKafka() {
        assertThat(CommandRun.of("serve", "--kafka", "none").out()).contains("kafka       none\n");
        assertThat(CommandRun.of(CommandRun.feeding("127.0.0.1:9093"), Map.of(), "serve").out())
                .contains("kafka       127.0.0.1:9093 (embedded, ready in a few seconds), topic chronoplane.events\n");
        assertThat(CommandRun.of(
                                CommandRun.feeding("a:1,b:2"), Map.of(), "serve", "--kafka", "a:1,b:2", "--set",
                                "kafka.topic-prefix=x")
                        .out())
                .contains("kafka       a:1,b:2, topic x.events\n");
    }

    @Test
    void serve_keepsATokenOfOnesOwnToItself_forEveryAddress() {
        var run = CommandRun.of(
                Map.of(
                        "CHRONOPLANE_DORIS_META_TOKEN", "hush",
                        "CHRONOPLANE_TAURUSDB_AUTH_TOKEN", "hush",
                        "CHRONOPLANE_CONTROL_TOKENS", "admin:hush-hush-hush-hush"),
                "serve",
                "--host",
                "0.0.0.0");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("http://0.0.0.0:8080 (every address of this machine)")
                .contains("'http://127.0.0.1:8080/MetaService/http/create_instance?token=<token>'")
                .doesNotContain("hush");
    }

    @Test
    void url_bearsBrackets_forAnIpv6Host() {
        assertThat(CommandRun.of("serve", "--host", "::1").out()).contains("listens on  http://[::1]:8080\n");
    }

    @Test
    void flags_reachTheServer_forEachOfThem() {
        Start start = settings -> {
            throw new CannotStart(settings.server().host() + " " + settings.server().port() + " "
                    + settings.storage().data() + " " + settings.kafka().target() + " " + settings.log().maxQueued());
        };
        var run = CommandRun.of(
                start,
                Map.of(),
                "serve", "--host=localhost", "--port", "9", "--data", "d", "--kafka", "none", "--set",
                "log.max-queued=7", "--set=log.entity-cache=8");

        assertThat(run).isEqualTo(new CommandRun(1, "", "chronoplane: cannot start: localhost 9 d None[] 7\n"));
    }

    @Test
    void problems_arePrintedAllAtOnce_andNothingStarts() {
        var starts = new AtomicInteger();
        var run = CommandRun.of(
                settings -> {
                    starts.incrementAndGet();
                    throw new IllegalStateException();
                },
                Map.of("CHRONOPLANE_NOSUCH", "1"),
                "serve", "--prot", "1", "--port", "70000", "--kafka", "nowhere", "--config", "/no/such");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("""
                        chronoplane: the configuration has 5 problems:
                          /no/such (flag --config): there is no such file
                          CHRONOPLANE_NOSUCH (environment CHRONOPLANE_NOSUCH): is no setting
                          --prot (flag --prot): is no flag of this command, did you mean --port?
                          server.port (flag --port): must be a whole number from 0 to 65535, not "70000"
                          kafka (flag --kafka): must be `embedded`, `none`, or `HOST:PORT`, several separated by commas, not "nowhere"
                        """);
        assertThat(starts).hasValue(0);
    }

    @Test
    void port_isRefused_forBeingGivenTwice() {
        assertThat(CommandRun.of("serve", "--port", "1", "--set", "server.port=2").err())
                .contains("server.port (flag --set): is given twice, first by flag --port");
    }

    @Test
    void printConfig_printsAndDoesNotStart() {
        Start start = settings -> {
            throw new CannotStart("started");
        };
        var run = CommandRun.of(start, Map.of(), "serve", "--print-config", "--port", "9");

        assertThat(run.code()).isZero();
        assertThat(run.out()).containsPattern("server.port += 9 +# flag --port\n");
    }

    @Test
    void failure_namesThePortAndTheFlag_forAPortInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Start start = settings -> {
                try (var second = new ServerSocket(settings.server().port(), 1, InetAddress.getLoopbackAddress())) {
                    throw new AssertionError("listened twice: " + second);
                } catch (IOException e) {
                    throw new IllegalStateException("verticle failed", e);
                }
            };
            String port = Integer.toString(taken.getLocalPort());

            assertThat(CommandRun.of(start, Map.of(), "serve", "--port", port))
                    .isEqualTo(new CommandRun(
                            1,
                            "",
                            "chronoplane: cannot start: port " + port + " of 127.0.0.1 is in use: stop what listens"
                                    + " there, or choose another with --port N (0 takes any free one)\n"));
        }
    }

    @Test
    void failure_saysWhatItIs_forOneThatNobodyForesaw() {
        Start start = settings -> {
            throw new IllegalStateException("disk on fire");
        };

        assertThat(CommandRun.of(start, Map.of(), "serve"))
                .isEqualTo(new CommandRun(
                        1, "", "chronoplane: cannot start: java.lang.IllegalStateException: disk on fire\n"));
    }
}
