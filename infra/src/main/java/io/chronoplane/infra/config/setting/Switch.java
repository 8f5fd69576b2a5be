package io.chronoplane.infra.config.setting;

/// On or off.
public record Switch() implements Kind<Boolean> {

    @Override
    public Reading<Boolean> read(String text) {
        return switch (text) {
            case "true" -> new Reading.Valid<>(true);
            case "false" -> new Reading.Valid<>(false);
            default -> invalid();
        };
    }

    @Override
    public String rule() {
        return "`true` or `false`";
    }
}
