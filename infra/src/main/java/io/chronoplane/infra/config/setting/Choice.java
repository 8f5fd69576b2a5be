package io.chronoplane.infra.config.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One of a few words, in any case; the constants of an enum.
public record Choice<E extends Enum<E>>(List<E> words) implements Kind<E> {

    public Choice {
        words = List.copyOf(words);
    }

    public static <E extends Enum<E>> Choice<E> of(Class<E> words) {
        return new Choice<>(Arrays.asList(words.getEnumConstants()));
    }

    @Override
    public Reading<E> read(String text) {
        for (E word : words) {
            if (show(word).equalsIgnoreCase(text)) {
                return new Reading.Valid<>(word);
            }
        }
        return invalid();
    }

    @Override
    public String rule() {
        return "one of " + words.stream().map(word -> "`" + show(word) + "`").collect(Collectors.joining(", "));
    }

    @Override
    public String show(E word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
