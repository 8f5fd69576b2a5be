package io.chronoplane.infra.config.setting;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A list with commas of places to write to, perhaps empty.
public record Targets() implements Kind<List<String>> {

    private static final Pattern FORM = Pattern.compile("\\*|[a-z][a-z0-9+]*://[^,\\s@?#]*");

    @Override
    public Reading<List<String>> read(String text) {
        List<String> targets =
                Stream.of(text.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
        return targets.stream().allMatch(one -> FORM.matcher(one).matches())
                ? new Reading.Valid<>(targets)
                : invalid();
    }

    @Override
    public String rule() {
        return "a list with commas of `scheme://host[:port]` or `scheme:///directory`, or `*`";
    }

    @Override
    public String show(List<String> value) {
        return String.join(",", value);
    }
}
