package io.chronoplane.api.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryStringTest {
    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            nullValues = "absent",
            textBlock = """
            token=a, a
            token=a&token=b, a
            x=1&token=a%20b+c&y=2, a b c
            token=, ''
            token, ''
            x&token, ''
            token=a=b, a=b
            token=%zz, %zz
            token=%C3%BC, ü
            tokens=a, absent
            xtoken=a, absent
            x=token=a, absent
            '', absent
            """)
    void first_isTheValue(String raw, String value) {
        assertThat(QueryString.first(raw, "token")).isEqualTo(value);
    }

    @Test
    void first_isNull_withoutAQuery() {
        assertThat(QueryString.first(null, "token")).isNull();
    }
}
