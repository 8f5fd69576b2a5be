package io.chronoplane.commands.ticdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.commands.core.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinkUriTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blackhole://",
                "blackhole://?aa=bb",
                "blackhole://create=test",
                "kafka://b1:9092,b2:9092/topic?protocol=canal-json&sasl-password=a%26b",
                "mysql://root:pa%20ss@[::1]:3306/?time-zone=",
                "file:///dir/with%20blank?bare&protocol=csv"
            })
    void aUri_comesOutAsItCameIn(String text) {
        assertThat(SinkUri.parse(text).whole().reveal()).isEqualTo(text);
    }

    @Test
    void itsParts_areFoundWithoutEscapes() {
        SinkUri uri = SinkUri.parse("KAFKA://me:p%40ss@b1:9092,[::1]/a%2Fb?x=1+2&sasl-password=s%3D&x=3");
        assertThat(uri.scheme()).isEqualTo("kafka");
        assertThat(uri.user()).contains("me");
        assertThat(uri.password()).contains(Secret.of("p@ss"));
        assertThat(uri.hosts()).containsExactly(new SinkHost("b1", 9092), new SinkHost("::1", 0));
        assertThat(uri.path()).isEqualTo("/a/b");
        assertThat(uri.parameter("x")).contains("1 2");
        assertThat(uri.parameter("sasl-password")).contains("s=");
        assertThat(uri.parameter("y")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
            mysql://u:hush@h/ | mysql://u:xxxxx@h/
            kafka://h/t?sasl-password=hush | kafka://h/t?sasl-password=xxxxx
            s3://b/p?access-key=hush&secret-access-key=hush | s3://b/p?access-key=xxxxx&secret-access-key=xxxxx
            kafka://h/t?SASL-oauth-client-Secret=hush&kafka-client-id=me | kafka://h/t?SASL-oauth-client-Secret=xxxxx&kafka-client-id=me
            """)
    void secrets_areMasked_whereverItPrints(String text, String masked) {
        assertThat(SinkUri.parse(text).masked()).isEqualTo(masked);
        assertThat(SinkUri.parse(text)).hasToString(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "noscheme", "1x://h", "kafka://::1/t", "kafka://h:port/t", "kafka://h:99999/t", "file:///%zz", "kafka://[::1/t", "a\u0000b://"})
    void whatIsNone_isRefused(String text) {
        assertThatThrownBy(() -> SinkUri.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
