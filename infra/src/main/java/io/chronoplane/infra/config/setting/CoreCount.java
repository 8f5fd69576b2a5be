package io.chronoplane.infra.config.setting;

/// A number of threads: `cores` for as many as the machine has cores, or a number.
public record CoreCount(int most) implements Kind<Integer> {

    /// The word for one per core.
    public static final String CORES = "cores";

    @Override
    public Reading<Integer> read(String text) {
        return text.equals(CORES)
                ? new Reading.Valid<>(Math.min(most, Runtime.getRuntime().availableProcessors()))
                : switch (new WholeNumber(1, most).read(text)) {
                    case Reading.Valid<Integer> valid -> valid;
                    case Reading.Invalid<Integer> invalid -> invalid();
                };
    }

    @Override
    public String rule() {
        return "`" + CORES + "` or " + new WholeNumber(1, most).rule();
    }
}
