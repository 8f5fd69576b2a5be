package io.chronoplane.api.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.chronoplane.infra.config.Configuration;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.config.source.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The nodes of the compose file start, and are open to nobody.
class ComposeSettingsTest {

    private static final Path FILE = Path.of("..", "docker-compose.yml");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):\\?}");

    /// What the file has to be given.
    private static final Map<String, String> GIVEN = Map.of(
            "POSTGRES_PASSWORD", "of postgres",
            "MASTER_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "CONTROL_TOKENS", "admin:0123456789abcdef",
            "DORIS_META_TOKEN", "of doris",
            "DORIS_FE_USERS", "admin:of doris",
            "TAURUSDB_AUTH_TOKEN", "of taurusdb",
            "CLS_SECRET_ID", "of-cls",
            "CLS_SECRET_KEY", "key of cls");

    @ParameterizedTest
    @ValueSource(strings = {"node1", "node2", "node3"})
    void node_startsAndIsOpenToNobody_withTheSettingsOfTheFile(String node) throws IOException {
        Map<String, String> environment = environment(node);

        Configuration configuration = Configuration.of(
                List.of(Environment.read(environment, Settings.declared(), Settings.families())));

        assertThat(configuration).as("%s", configuration).isInstanceOf(Configuration.Sound.class);
        Settings settings = ((Configuration.Sound) configuration).settings();
        assertThat(settings.server().onLoopback()).isFalse();
        assertThat(settings.control().tokens().isEmpty()).isFalse();
        assertThat(settings.cls().secretId()).isPresent();
        assertThat(settings.dorisNodes().defaultUsers()).isFalse();
        assertThat(settings.ticdc().sinkTargets()).isNotEmpty();
    }

    @Test
    void variables_areThoseThatTheHeadOfTheFileNames() throws IOException {
        String text = Files.readString(FILE);
        List<String> named = Pattern.compile("(?m)^#   (\\w+)=").matcher(text).results().map(found -> found.group(1)).toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(GIVEN.keySet());
        assertThat(VARIABLE.matcher(text).results().map(found -> found.group(1)).distinct())
                .containsExactlyInAnyOrderElementsOf(named);
    }

    /// Of the image, the anchor that all nodes have, and the node's own.
    private static Map<String, String> environment(String node) throws IOException {
        JsonNode compose = new YAMLMapper().readTree(FILE.toFile());
        Map<String, String> environment = new TreeMap<>();
        for (MatchResult set : Pattern.compile("(CHRONOPLANE_\\w+)=(\\S+)")
                .matcher(Files.readString(Path.of("..", "Dockerfile")))
                .results()
                .toList()) {
            environment.put(set.group(1), set.group(2));
        }
        JsonNode own = compose.at("/services/" + node + "/environment");
        assertThat(own.path("<<").asText()).isEqualTo("node-environment");
        for (JsonNode variables : List.of(compose.at("/x-node/environment"), own)) {
            variables.properties().stream()
                    .filter(variable -> !variable.getKey().equals("<<"))
                    .forEach(variable ->
                            environment.put(variable.getKey(), filled(variable.getValue().asText())));
        }
        return environment;
    }

    private static String filled(String value) {
        return VARIABLE.matcher(value).replaceAll(found -> GIVEN.getOrDefault(found.group(1), ""));
    }
}
