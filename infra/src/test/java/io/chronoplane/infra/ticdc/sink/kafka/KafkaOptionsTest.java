package io.chronoplane.infra.ticdc.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.sink.SinkOpening;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaOptionsTest {

    @TempDir
    Path directory;

    private static SinkOpening opening(String uri) {
        return new SinkOpening(
                "ns/feed", SinkUri.parse(uri), ReplicaConfig.defaults(), List.of(), 1, () -> 1, InstantSource.system());
    }

    @Test
    void parameters_areRead_andMissingOnesHaveTheirDefaults() {
        KafkaOptions options = KafkaOptions.of(opening("kafka://b1,[::1]:9093/t?partition-num=7&dial-timeout=1m30s"
                + "&compression=LZ4&required-acks=1&unknown=x"));
        assertThat(options.brokers()).isEqualTo("b1:9092,[::1]:9093");
        assertThat(options.topic()).isEqualTo("t");
        assertThat(options.partitionNum()).isEqualTo(Optional.of(7));
        assertThat(options.dialTimeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(options.writeTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(options.compression()).isEqualTo("lz4");
        assertThat(options.required()).isEqualTo(1);
        assertThat(options.maxMessageBytes()).isEqualTo(10_485_760);
        assertThat(options.maxBatchSize()).isEqualTo(16);
        assertThat(options.clientId()).isEqualTo("TiCDC_producer_ns_feed");
        assertThat(options.autoCreateTopic()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/?x=1,KAFKA_INVALID_CONFIG",
        "/t?partition-num=0,KAFKA_INVALID_PARTITION_NUM",
        "/t?partition-num=many,KAFKA_INVALID_CONFIG",
        "/t?partition-num=9999999999,KAFKA_INVALID_CONFIG",
        "/t?replication-factor=40000,KAFKA_INVALID_CONFIG",
        "/t?max-message-bytes=-1,KAFKA_INVALID_CONFIG",
        "/t?compression=zip,KAFKA_INVALID_CONFIG",
        "/t?kafka-client-id=a%20b,KAFKA_INVALID_CLIENT_ID",
        "/t?auto-create-topic=maybe,KAFKA_INVALID_CONFIG",
        "/t?dial-timeout=10,KAFKA_INVALID_CONFIG",
        "/t?dial-timeout=-1s,KAFKA_INVALID_CONFIG",
        "/t?required-acks=2,KAFKA_INVALID_REQUIRED_ACKS",
    })
    void wrongParameters_areRefused(String rest, ErrorCode code) {
        assertThatThrownBy(() -> KafkaOptions.of(opening("kafka://b1" + rest)))
                .isInstanceOfSatisfying(FlowException.class, why -> assertThat(why.code()).isEqualTo(code));
    }

    @Test
    void access_isAsTold() throws Exception {
        assertThat(Access.settings(opening("kafka://b/t"))).containsOnly(entry("security.protocol", "PLAINTEXT"));
        assertThat(Access.settings(opening("kafka+ssl://b/t"))).containsOnly(entry("security.protocol", "SSL"));
        assertThat(Access.settings(opening("kafka://b/t?sasl-user=u&sasl-password=a%22%5Cb&sasl-mechanism=scram-sha-512")))
                .containsEntry("security.protocol", "SASL_PLAINTEXT")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"u\""
                                + " password=\"a\\\"\\\\b\";");
        Path ca = Files.writeString(directory.resolve("ca.pem"), "a certificate");
        assertThat(Access.settings(opening("kafka://b/t?ca=" + ca)))
                .containsEntry("security.protocol", "SSL")
                .containsEntry("ssl.truststore.certificates", "a certificate");
    }

    private static Map.Entry<String, Object> entry(String name, Object value) {
        return Map.entry(name, value);
    }

    @ParameterizedTest
    @CsvSource({
        "sasl-user=u",
        "sasl-user=u&sasl-password=geheim&sasl-mechanism=GSSAPI",
        "sasl-password=geheim",
        "cert=/x",
        "ca=/does/not/exist",
        "enable-tls=false&ca=/x",
        "enable-tls=true&insecure-skip-verify=true",
    })
    void accessThatIsIncompleteOrContradictory_isRefused_withoutSecrets(String parameters) {
        assertThatThrownBy(() -> Access.settings(opening("kafka://b/t?" + parameters)))
                .isInstanceOfSatisfying(FlowException.class, why -> {
                    assertThat(why.code()).isEqualTo(ErrorCode.KAFKA_INVALID_CONFIG);
                    assertThat(why.explanation()).doesNotContain("geheim");
                });
    }
}
