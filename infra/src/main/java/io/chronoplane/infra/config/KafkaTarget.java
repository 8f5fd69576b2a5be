package io.chronoplane.infra.config;

import io.chronoplane.infra.config.KafkaSettings.Target;
import io.chronoplane.infra.config.setting.Kind;
import io.chronoplane.infra.config.setting.Reading;
import java.util.regex.Pattern;

/// Which Kafka: a word, or addresses as Kafka's own `bootstrap.servers` takes them.
record KafkaTarget() implements Kind<Target> {

    private static final String PORT =
            "(\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5])";
    private static final String ADDRESS = "([0-9A-Za-z._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\]):" + PORT;
    private static final Pattern ADDRESSES = Pattern.compile(ADDRESS + "(," + ADDRESS + "){0,99}");

    @Override
    public Reading<Target> read(String text) {
        return switch (text) {
            case "none" -> new Reading.Valid<>(new Target.None());
            case "embedded" -> new Reading.Valid<>(new Target.Embedded());
            default -> ADDRESSES.matcher(text).matches() ? new Reading.Valid<>(new Target.Servers(text)) : invalid();
        };
    }

    @Override
    public String rule() {
        return "`embedded`, `none`, or `HOST:PORT`, several separated by commas";
    }

    @Override
    public String show(Target value) {
        return switch (value) {
            case Target.None none -> "none";
            case Target.Embedded embedded -> "embedded";
            case Target.Servers(String addresses) -> addresses;
        };
    }
}
