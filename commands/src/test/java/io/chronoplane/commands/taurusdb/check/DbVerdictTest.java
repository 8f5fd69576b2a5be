package io.chronoplane.commands.taurusdb.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DbVerdictTest {

    @Test
    void everyParameter_passes_withItsDefault() {
        List<DbConfig> defaults = DbParameters.ALL.stream()
                .map(parameter -> new DbConfig(parameter.name(), parameter.fallback()))
                .toList();
        assertThat(DbVerdict.of(defaults)).hasSize(14).containsOnly(DbVerdict.PASSED);
        assertThat(DbParameters.ALL).extracting(DbParameter::name).doesNotHaveDuplicates();
    }

    @Test
    void everyParameter_isJudgedByItself_inOrder() {
        assertThat(DbVerdict.of(List.of(
                        new DbConfig("sync_view", "true"),
                        new DbConfig("no_such", "1"),
                        new DbConfig("sync_view", "false"),
                        new DbConfig("expect_tablet_size", "1025"),
                        new DbConfig("expect_tablet_num_for_one_partition", "0"))))
                .containsExactly(
                        DbVerdict.PASSED,
                        DbVerdict.UNKNOWN,
                        DbVerdict.REPEATED,
                        DbVerdict.OUT_OF_RANGE,
                        DbVerdict.PASSED);
    }
}
