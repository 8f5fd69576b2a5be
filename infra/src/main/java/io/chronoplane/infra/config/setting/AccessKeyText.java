package io.chronoplane.infra.config.setting;

import io.chronoplane.commands.core.Secret;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An access key as `id:secret`, or empty for none.
public record AccessKeyText() implements Kind<Optional<AccessKey>> {

    private static final Pattern FORM = Pattern.compile("([0-9A-Za-z_-]{1,128}):([\\x21-\\x7e]{1,256})");

    @Override
    public Reading<Optional<AccessKey>> read(String text) {
        if (text.isEmpty()) {
            return new Reading.Valid<>(Optional.empty());
        }
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? new Reading.Valid<>(Optional.of(new AccessKey(matcher.group(1), Secret.of(matcher.group(2)))))
                : invalid();
    }

    @Override
    public String rule() {
        return "an access key's id and secret with a colon between them, or empty for none";
    }

    @Override
    public String show(Optional<AccessKey> value) {
        return value.map(key -> key.secret().toString()).orElse("");
    }

    @Override
    public boolean secret() {
        return true;
    }
}
