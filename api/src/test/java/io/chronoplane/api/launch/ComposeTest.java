package io.chronoplane.api.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What can be known of the compose file without an engine.
class ComposeTest {

    private static final Pattern VARIABLE = Pattern.compile("^ *(CHRONOPLANE_\\w+):", Pattern.MULTILINE);
    private static final Pattern NODE = Pattern.compile("^ +server (\\w+) (\\w+):8080", Pattern.MULTILINE);

    @Test
    void everyVariable_setsADeclaredSetting() throws IOException {
        List<String> declared = Settings.declared().stream().map(setting -> setting.environment()).toList();

        List<String> used = VARIABLE.matcher(read("docker-compose.yml")).results().map(found -> found.group(1)).toList();

        assertThat(used).isNotEmpty().isSubsetOf(declared).contains("CHRONOPLANE_SECRETS_MASTER_KEY");
    }

    @Test
    void everyNodeOfTheBalancer_isAService() throws IOException {
        String compose = read("docker-compose.yml");

        List<String> nodes = NODE.matcher(read("docs/haproxy.cfg")).results()
                .map(ComposeTest::host)
                .toList();

        assertThat(nodes).hasSize(3).allSatisfy(node -> assertThat(compose)
                .contains("\n  " + node + ":\n")
                .contains("CHRONOPLANE_CLUSTER_NODE_ADDRESS: " + node + ":8080"));
    }

    private static String host(MatchResult server) {
        return server.group(2);
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("..").resolve(file));
    }
}
