package io.chronoplane.infra.config.setting;

/// A whole number within a range, both ends allowed.
public record WholeNumber(int least, int most) implements Kind<Integer> {

    @Override
    public Reading<Integer> read(String text) {
        try {
            int value = Integer.parseInt(text);
            return value < least || value > most ? invalid() : new Reading.Valid<>(value);
        } catch (NumberFormatException e) {
            return invalid();
        }
    }

    @Override
    public String rule() {
        return "a whole number from " + least + " to " + most;
    }
}
