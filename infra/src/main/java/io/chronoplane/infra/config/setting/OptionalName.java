package io.chronoplane.infra.config.setting;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name of something that others know by it, or empty for none.
public record OptionalName() implements Kind<Optional<String>> {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{0,128}");

    @Override
    public Reading<Optional<String>> read(String text) {
        return FORM.matcher(text).matches()
                ? new Reading.Valid<>(text.isEmpty() ? Optional.empty() : Optional.of(text))
                : invalid();
    }

    @Override
    public String rule() {
        return "up to 128 letters, digits, `-` and `_`, or empty for none";
    }

    @Override
    public String show(Optional<String> value) {
        return value.orElse("");
    }
}
