package io.chronoplane.infra.config;

import io.chronoplane.infra.config.KafkaSettings.Feed;
import io.chronoplane.infra.config.setting.Kind;
import io.chronoplane.infra.config.setting.Reading;
import java.util.regex.Pattern;

/// A feed. Those that are planned are told apart from typing errors, and neither is taken: a server that accepted
/// them would promise a feed that it does not have.
record KafkaFeed() implements Kind<Feed> {

    private static final Pattern PLANNED = Pattern.compile("embedded|\\S+:\\d{1,5}");

    @Override
    public Reading<Feed> read(String text) {
        if (text.equals("none")) {
            return new Reading.Valid<>(Feed.NONE);
        }
        return PLANNED.matcher(text).matches()
                ? new Reading.Invalid<>(rule() + ": this version has no Kafka feed yet")
                : invalid();
    }

    @Override
    public String rule() {
        return "`none`";
    }

    @Override
    public String show(Feed value) {
        return switch (value) {
            case NONE -> "none";
        };
    }
}
