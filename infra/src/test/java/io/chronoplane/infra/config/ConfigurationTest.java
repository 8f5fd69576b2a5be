package io.chronoplane.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    void file_outweighsTheDefault() throws IOException {
        assertThat(Given.nothing().andFile(file("server.port=1")).settings().server().port()).isEqualTo(1);
    }

    @Test
    void environment_outweighsTheFile() throws IOException {
        var given = Given.nothing()
                .andFile(file("server.port=1\nserver.host=localhost"))
                .andEnvironment(Map.of("CHRONOPLANE_SERVER_PORT", "2"));

        assertThat(given.settings().server().port()).isEqualTo(2);
        assertThat(given.settings().server().host()).isEqualTo("localhost");
    }

    @Test
    void flag_outweighsTheEnvironmentAndTheFile() throws IOException {
        var given = Given.nothing()
                .andFile(file("server.port=1"))
                .andEnvironment(Map.of("CHRONOPLANE_SERVER_PORT", "2"))
                .andSet("server.port=3");

        assertThat(given.settings().server().port()).isEqualTo(3);
    }

    @Test
    void problems_areReportedAllAtOnce_forEverySourceBeingWrong() throws IOException {
        Path file = file("server.prot=1\nserver.idle-timeout=75");
        var given = Given.nothing()
                .andFile(file)
                .andEnvironment(Map.of("CHRONOPLANE_SERVR_PORT", "2", "CHRONOPLANE_LOG_MAX_QUEUED", "0"))
                .andSet("server.host=0.0.0.0", "logging.levle=info", "kafka=nowhere", "oops");

        assertThat(given.problems())
                .containsExactlyInAnyOrder(
                        "server.prot (file " + file + ", line 1): is no setting, did you mean server.port?",
                        "server.idle-timeout (file " + file + ", line 2): must be a time with its unit (ms, s, m, h)"
                                + " from 1s to 1h, not \"75\"",
                        "CHRONOPLANE_SERVR_PORT (environment CHRONOPLANE_SERVR_PORT): is no setting, did you mean"
                                + " CHRONOPLANE_SERVER_PORT?",
                        "log.max-queued (environment CHRONOPLANE_LOG_MAX_QUEUED): must be a whole number from 1 to"
                                + " 1000000, not \"0\"",
                        "logging.levle (flag --set): is no setting, did you mean logging.level?",
                        "kafka (flag --set): must be `embedded`, `none`, or `HOST:PORT`, several separated by commas, not"
                                + " \"nowhere\"",
                        "--set (flag --set): must be followed by key=value",
                        "doris.meta.token (default): must not be the well-known default while server.host is 0.0.0.0"
                                + " (flag --set), which others can reach: set CHRONOPLANE_DORIS_META_TOKEN or"
                                + " CHRONOPLANE_DORIS_META_TOKEN_FILE, or listen on 127.0.0.1",
                        "taurusdb.auth-token (default): must not be the well-known default while server.host is"
                                + " 0.0.0.0 (flag --set), which others can reach: set CHRONOPLANE_TAURUSDB_AUTH_TOKEN"
                                + " or CHRONOPLANE_TAURUSDB_AUTH_TOKEN_FILE, or listen on 127.0.0.1",
                        "control.tokens (default): must be set while server.host is 0.0.0.0 (flag --set), which others"
                                + " can reach: set CHRONOPLANE_CONTROL_TOKENS or CHRONOPLANE_CONTROL_TOKENS_FILE, or"
                                + " listen on 127.0.0.1");
    }

    @Test
    void key_isRefused_forBeingGivenTwiceInOneSource() throws IOException {
        Path file = file("server.port=1\n\nserver.port=1");

        assertThat(Given.nothing().andFile(file).problems())
                .containsExactly("server.port (file " + file + ", line 3): is given twice, first by file " + file
                        + ", line 1");
    }

    @Test
    void invalidValue_doesNotMatter_forAStrongerSourceThatIsRight() throws IOException {
        var given = Given.nothing().andFile(file("kafka=nowhere")).andSet("kafka=none");

        assertThat(given.settings().kafka().target()).isEqualTo(new KafkaSettings.Target.None());
    }

    @Test
    void secrets_areNotRepeated_forTheirTextBeingInvalid() throws IOException {
        var given = Given.nothing()
                .andFile(file("doris.meta.tokn=hush"))
                .andSet("doris.meta.token=hu\tsh", "secrets.master-key=hush", "hush");

        assertThat(given.problems()).hasSize(4).noneMatch(problem -> problem.contains("hu"));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("a.properties"), text);
    }
}
