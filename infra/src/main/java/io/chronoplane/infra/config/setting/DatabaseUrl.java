package io.chronoplane.infra.config.setting;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a PostgreSQL database is, or empty for none. Who comes, and with which password, are settings of their own, so
/// that no secret is in a URL that is printed.
public record DatabaseUrl() implements Kind<Optional<String>> {

    private static final Pattern URL =
            Pattern.compile("(jdbc:postgresql|postgresql|postgres)://[^/@?\\s]+/[^/@?\\s]+(\\?\\S+)?");
    private static final Pattern SECRET =
            Pattern.compile("[?&](user|password|sslpassword)=", Pattern.CASE_INSENSITIVE);

    @Override
    public Reading<Optional<String>> read(String text) {
        if (text.isEmpty()) {
            return new Reading.Valid<>(Optional.empty());
        }
        return URL.matcher(text).matches() && !SECRET.matcher(text).find()
                ? new Reading.Valid<>(Optional.of(text))
                : invalid();
    }

    /// It may hold a password, which is what it may have been refused for.
    @Override
    public boolean mayBeRepeated(String text) {
        return !text.contains("@") && !SECRET.matcher(text).find();
    }

    @Override
    public String rule() {
        return "postgresql://HOST:PORT/DATABASE, without user and password, or empty for none";
    }

    @Override
    public String show(Optional<String> value) {
        return value.orElse("");
    }
}
