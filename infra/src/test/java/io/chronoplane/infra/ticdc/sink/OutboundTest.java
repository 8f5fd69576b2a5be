package io.chronoplane.infra.ticdc.sink;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.infra.ticdc.FlowException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Over the list `kafka://b1:9092`, `kafka://b2`, `postgresql://*`, `file:///data`.
class OutboundTest {

    private static final Outbound LIST =
            new Outbound(List.of("kafka://b1:9092", "kafka://b2", "postgresql://*", "file:///data"));

    @ParameterizedTest
    @ValueSource(strings = {
        "blackhole://", "kafka://b1:9092/t", "kafka://B2:7/t", "kafka://b1:9092,b2:1/t", "postgresql://any:1/x",
        "file:///data?protocol=csv", "file:///data/below", "file:///data/x/../y"
    })
    void whatIsOnTheList_isAllowed(String uri) {
        assertThatCode(() -> LIST.check(SinkUri.parse(uri))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "kafka://b1:9093/t", "kafka://b1:9092,evil:1/t", "kafka+ssl://b2/t", "kafka:///t", "file:///database",
        "file:///data/../etc", "file:///", "h2://b1:9092/x", "kafka://u:geheim@evil/t?sasl-password=geheim"
    })
    void anythingElse_isRefused_withoutSecrets(String uri) {
        assertThatThrownBy(() -> LIST.check(SinkUri.parse(uri)))
                .isInstanceOf(FlowException.class)
                .hasMessageNotContaining("geheim");
    }
}
