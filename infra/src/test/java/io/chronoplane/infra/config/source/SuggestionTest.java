package io.chronoplane.infra.config.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {

    private static final List<String> WORDS = List.of("data", "kafka", "server.host", "server.port");

    @ParameterizedTest
    @CsvSource({"dta,data", "kafak,kafka", "port,server.port", "server.prt,server.port", "Server.Host,server.host"})
    void word_isSuggested_forBeingNear(String wrong, String meant) {
        assertThat(Suggestion.among(WORDS, wrong)).isEqualTo(", did you mean " + meant + "?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring.datasource.url", "xyzzy", "quux"})
    void nothing_isSuggested_forNothingNear(String wrong) {
        assertThat(Suggestion.among(WORDS, wrong)).isEmpty();
    }
}
