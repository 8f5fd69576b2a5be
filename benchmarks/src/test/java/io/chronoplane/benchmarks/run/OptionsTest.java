package io.chronoplane.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void everything_isWanted_withoutOptions() {
        var options = Options.parse(new String[0]);

        assertThat(Lines.names()).allMatch(options::wants);
        assertThat(Subject.values()).allMatch(options::wants);
        assertThat(options.connections()).containsExactly(1, 16, 64, 256);
    }

    @Test
    void aShortRun_keepsWhatIsGivenBesideIt_inAnyOrder() {
        var options = Options.parse(new String[] {"--only", "create,start", "--quick", "--connections", "64"});

        assertThat(options.connections()).isEqualTo(List.of(64));
        assertThat(options.wants("create")).isTrue();
        assertThat(options.wants("get-instance")).isFalse();
        assertThat(options.repetitions()).isEqualTo(2);
    }

    @Test
    void anUnknownOption_isRefusedWithTheUsage() {
        assertThatThrownBy(() -> Options.parse(new String[] {"--fast", "1"})).hasMessageContaining("usage");
        assertThatThrownBy(() -> Options.parse(new String[] {"--only"})).hasMessageContaining("usage");
    }
}
