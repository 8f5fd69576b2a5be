package io.chronoplane.infra.config.setting;

import java.util.regex.Pattern;

/// What names of Kafka topics begin with: of 249 characters in all, some are left for the rest of the name.
public record TopicPrefix() implements Kind<String> {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]+([.][0-9A-Za-z_-]+)*");
    private static final int MOST = 150;

    @Override
    public Reading<String> read(String text) {
        return text.length() <= MOST && FORM.matcher(text).matches() ? new Reading.Valid<>(text) : invalid();
    }

    @Override
    public String rule() {
        return "letters, digits, `_` and `-` in parts separated by dots, at most " + MOST + " characters";
    }
}
