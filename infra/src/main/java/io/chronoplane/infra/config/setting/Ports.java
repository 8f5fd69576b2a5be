package io.chronoplane.infra.config.setting;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A list of ports with commas, perhaps empty.
public record Ports() implements Kind<List<Integer>> {

    private static final int MOST = 65_535;
    private static final Pattern FORM = Pattern.compile("\\d{1,5}(\\s*,\\s*\\d{1,5})*");

    @Override
    public Reading<List<Integer>> read(String text) {
        if (text.isEmpty()) {
            return new Reading.Valid<>(List.of());
        }
        if (!FORM.matcher(text).matches()) {
            return invalid();
        }
        List<Integer> ports =
                Arrays.stream(text.split(",")).map(String::strip).map(Integer::valueOf).toList();
        boolean fine = ports.stream().allMatch(port -> port > 0 && port <= MOST)
                && ports.stream().distinct().count() == ports.size();
        return fine ? new Reading.Valid<>(ports) : invalid();
    }

    @Override
    public String rule() {
        return "a list with commas of different ports from 1 to " + MOST + ", or empty for none";
    }

    @Override
    public String show(List<Integer> value) {
        return value.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
