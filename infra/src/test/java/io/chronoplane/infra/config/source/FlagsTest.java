package io.chronoplane.infra.config.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.config.setting.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlagsTest {

    @Test
    void namedFlag_setsItsKey_asOftenAsItIsGiven() {
        assertThat(Flags.read(Map.of("--port", List.of("1", "2")), List.of(), List.of()).given())
                .containsExactly(
                        new Given("server.port", "1", new Source.Flag("--port")),
                        new Given("server.port", "2", new Source.Flag("--port")));
    }

    @Test
    void namedFlags_allBelongToDeclaredSettings() {
        assertThat(Settings.declared()).extracting(Setting::key).containsAll(Flags.NAMED.values());
    }

    @Test
    void namedFlag_isABug_forBelongingToNoSetting() {
        assertThatThrownBy(() -> Flags.read(Map.of("--x", List.of()), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void assignment_setsAKey_upToItsFirstEqualsSign() {
        assertThat(Flags.read(Map.of(), List.of("doris.meta.token=a=b"), List.of()).given())
                .containsExactly(new Given("doris.meta.token", "a=b", new Source.Flag("--set")));
    }

    @Test
    void unknownFlag_isRefusedWithASuggestion_withoutItsValue() {
        assertThat(Flags.read(Map.of(), List.of(), List.of("--prot", "hush", "--token=hush"))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "--prot (flag --prot): is no flag of this command, did you mean --port?",
                        "--token (flag --token): is no flag of this command");
    }

    @Test
    void word_isRefused_forFollowingNoFlag() {
        assertThat(Flags.read(Map.of(), List.of(), List.of("hush")).problems())
                .extracting(Problem::what)
                .containsExactly("a word");
    }
}
