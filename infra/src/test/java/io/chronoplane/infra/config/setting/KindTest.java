package io.chronoplane.infra.config.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {

    private static final ByteSize SIZE = new ByteSize(1, 64L << 20);
    private static final TimeSpan TIME = new TimeSpan(Duration.ZERO, Duration.ofHours(1));

    @ParameterizedTest
    @CsvSource({"1B,1", "1023B,1023", "1KiB,1024", "3MiB,3145728"})
    void size_isReadAndShownTheSame_forItsShortestForm(String text, long bytes) {
        assertThat(SIZE.read(text)).isEqualTo(new Reading.Valid<>(bytes));
        assertThat(SIZE.show(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1MB", "1 MiB", "-1B", "0B", "65MiB", "999999999GiB", "9999999999B"})
    void size_isRefused_forNoUnitOrOutOfRange(String text) {
        assertThat(SIZE.read(text)).isEqualTo(SIZE.invalid());
    }

    @ParameterizedTest
    @CsvSource({"0s,0", "1ms,1", "1500ms,1500", "59s,59000", "2m,120000", "1h,3600000"})
    void time_isReadAndShownTheSame_forItsShortestForm(String text, long millis) {
        assertThat(TIME.read(text)).isEqualTo(new Reading.Valid<>(Duration.ofMillis(millis)));
        assertThat(TIME.show(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "75", "1d", "-1s", "3601s", "2h", "999999999h"})
    void time_isRefused_forNoUnitOrOutOfRange(String text) {
        assertThat(TIME.read(text)).isEqualTo(TIME.invalid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "0", "6", "1.0", "99999999999", " 1"})
    void number_isRefused_forNotBeingOneOrOutOfRange(String text) {
        var number = new WholeNumber(1, 5);
        assertThat(number.read(text)).isEqualTo(new Reading.Invalid<>("a whole number from 1 to 5"));
    }

    @Test
    void number_isRead_forBothEndsOfItsRange() {
        assertThat(new WholeNumber(1, 5).read("1")).isEqualTo(new Reading.Valid<>(1));
        assertThat(new WholeNumber(1, 5).read("5")).isEqualTo(new Reading.Valid<>(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "257", "core", ""})
    void coreCount_isRefused_forNeitherItsWordNorANumberInRange(String text) {
        assertThat(new CoreCount(256).read(text))
                .isEqualTo(new Reading.Invalid<>("`cores` or a whole number from 1 to 256"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUE", "yes", "1", ""})
    void switch_isRefused_forOtherWords(String text) {
        assertThat(new Switch().read(text)).isEqualTo(new Reading.Invalid<>("`true` or `false`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "http://a", "[::1]", "a/b"})
    void host_isRefused_forMoreThanANameOrAddress(String text) {
        assertThat(new HostName().read(text)).isEqualTo(new HostName().invalid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\0b"})
    void directory_isRefused_forWhatIsNoPath(String text) {
        assertThat(new Directory().read(text)).isEqualTo(new Directory().invalid());
    }

    @Test
    void setting_isABug_forADefaultOutsideItsOwnRange() {
        assertThatThrownBy(() -> new Setting<>("a", new WholeNumber(1, 2), "3", ""))
                .hasMessage("the default of a must be a whole number from 1 to 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a_b", ".a", "a..b", "a-"})
    void setting_isABug_forAKeyThatIsNotDottedLowerCase(String key) {
        assertThatThrownBy(() -> new Setting<>(key, new Switch(), "true", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
