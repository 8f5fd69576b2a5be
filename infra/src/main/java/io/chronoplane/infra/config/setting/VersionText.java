package io.chronoplane.infra.config.setting;

import java.util.regex.Pattern;

/// A semantic version, with a `v` before it or without.
public record VersionText() implements Kind<String> {

    private static final Pattern FORM = Pattern.compile("v?\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}(-[0-9A-Za-z.-]{1,40})?");

    @Override
    public Reading<String> read(String text) {
        return FORM.matcher(text).matches() ? new Reading.Valid<>(text) : invalid();
    }

    @Override
    public String rule() {
        return "a semantic version such as v7.2.0";
    }
}
