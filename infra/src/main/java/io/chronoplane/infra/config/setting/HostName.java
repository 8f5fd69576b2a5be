package io.chronoplane.infra.config.setting;

import java.util.regex.Pattern;

/// A host to listen on, by name or address. It is not looked up here.
public record HostName() implements Kind<String> {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z.:%_-]{1,253}");

    @Override
    public Reading<String> read(String text) {
        return FORM.matcher(text).matches() ? new Reading.Valid<>(text) : invalid();
    }

    @Override
    public String rule() {
        return "a host name or an IP address (IPv6 without brackets)";
    }
}
