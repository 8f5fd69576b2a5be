package io.chronoplane.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.KafkaSettings.ContentMode;
import io.chronoplane.infra.config.KafkaSettings.Target;
import io.chronoplane.infra.config.KafkaSettings.TopicSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaSettingsTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    void broker_isEmbedded_andEventsAreKeptForEver_forNothingGiven() {
        assertThat(Given.nothing().settings().kafka())
                .isEqualTo(new KafkaSettings(
                        new Target.Embedded(),
                        new TopicSettings("chronoplane", false, 1, 0, Optional.empty(), 16 << 20),
                        ContentMode.BINARY,
                        9092,
                        192 << 20,
                        Map.of()));
    }

    @Test
    void everyComponent_isMapped_forAllKeysGiven() {
        assertThat(Given.set(
                                "kafka=a:1,b:2",
                                "kafka.content-mode=structured",
                                "kafka.topic-prefix=x.y",
                                "kafka.system-topics=true",
                                "kafka.partitions=3",
                                "kafka.replicas=2",
                                "kafka.retention=36h",
                                "kafka.max-record=4MiB",
                                "kafka.embedded-port=7",
                                "kafka.embedded-heap=128MiB",
                                "kafka.linger.ms=9")
                        .settings()
                        .kafka())
                .isEqualTo(new KafkaSettings(
                        new Target.Servers("a:1,b:2"),
                        new TopicSettings("x.y", true, 3, 2, Optional.of(Duration.ofHours(36)), 4 << 20),
                        ContentMode.STRUCTURED,
                        7,
                        128 << 20,
                        Map.of("linger.ms", Secret.of("9"))));
    }

    @Test
    void feed_isNone_forThatWord() {
        assertThat(Given.set("kafka=none").settings().kafka().target()).isEqualTo(new Target.None());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9092", "10.0.0.1:1", "[::1]:9092", "a-b.example:65535,c_d:9093"})
    void brokers_areTaken_forAddressesAsKafkaWritesThem(String addresses) {
        assertThat(Given.set("kafka=" + addresses).settings().kafka().target())
                .isEqualTo(new Target.Servers(addresses));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "non", "localhost", "localhost:", "localhost:65536", "a:1,", "http://a:1", "a:1 b:2"})
    void brokers_areRefused_forAnythingElse(String addresses) {
        assertThat(Given.set("kafka=" + addresses).problems())
                .containsExactly("kafka (flag --set): must be `embedded`, `none`, or `HOST:PORT`, several separated by"
                        + " commas, not \"" + addresses + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a..b", "a b", "größe", "a/b"})
    void prefix_isRefused_forWhatNoTopicMayBeCalled(String prefix) {
        assertThat(Given.set("kafka.topic-prefix=" + prefix).problems()).hasSize(1);
    }

    @Test
    void clientSettings_passThrough_fromEverySource() throws IOException {
        Path password = Files.writeString(directory.resolve("password"), "hush\n");
        Path file = Files.writeString(directory.resolve("a.properties"), "kafka.sasl.mechanism=PLAIN");
        var given = Given.nothing()
                .andFile(file)
                .andEnvironment(Map.of(
                        "CHRONOPLANE_KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                        "CHRONOPLANE_KAFKA_SSL_KEY_PASSWORD_FILE", password.toString()))
                .andSet("kafka.linger.ms=0");

        assertThat(given.settings().kafka().client())
                .isEqualTo(Map.of(
                        "sasl.mechanism", Secret.of("PLAIN"),
                        "security.protocol", Secret.of("SASL_SSL"),
                        "ssl.key.password", Secret.of("hush"),
                        "linger.ms", Secret.of("0")));
    }

    @Test
    void clientSettings_areShown_butForTheirSecrets() {
        var given = Given.set(
                "kafka.sasl.jaas.config=very hush",
                "kafka.ssl.keystore.key=hush",
                "kafka.ssl.truststore.password=hush",
                "kafka.sasl.mechanism=PLAIN");

        assertThat(EffectiveSettings.print(given.sound().values()).lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "kafka.sasl.jaas.config = ****** # flag --set",
                        "kafka.ssl.keystore.key = ****** # flag --set",
                        "kafka.ssl.truststore.password = ****** # flag --set",
                        "kafka.sasl.mechanism = PLAIN # flag --set");
        assertThat(given.settings().toString()).doesNotContain("hush");
    }

    @Test
    void clientSetting_isRefused_forTwoLines_withoutRepeatingASecret() {
        assertThat(Given.set("kafka.ssl.key.password=hu\nsh").problems())
                .containsExactly("kafka.ssl.key.password (flag --set): must be a text on one line");
    }

    @Test
    void clientSetting_isRefused_forBeingGivenTwiceInOneSource() {
        assertThat(Given.set("kafka.linger.ms=1", "kafka.linger.ms=2").problems())
                .containsExactly("kafka.linger.ms (flag --set): is given twice, first by flag --set");
    }
}
