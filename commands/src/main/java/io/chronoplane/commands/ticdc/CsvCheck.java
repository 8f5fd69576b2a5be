package io.chronoplane.commands.ticdc;

import java.util.Optional;

/// The rules of how rows are written as CSV.
final class CsvCheck {

    private static final int MAX_DELIMITER = 3;

    private CsvCheck() {}

    static Optional<ConfigProblem> problem(CsvConfig csv) {
        String quote = csv.quote();
        String delimiter = csv.delimiter();
        if (quote.length() > 1) {
            return refused("csv config quote contains more than one character");
        }
        if (hasBreak(quote)) {
            return refused("csv config quote cannot be line break character");
        }
        if (delimiter.isEmpty()) {
            return refused("csv config delimiter cannot be empty");
        }
        if (hasBreak(delimiter)) {
            return refused("csv config delimiter contains line break characters");
        }
        if (delimiter.length() > MAX_DELIMITER) {
            return refused("csv config delimiter contains more than three characters, note that escape sequences can"
                    + " only be used in double quotes in toml configuration items.");
        }
        if (!quote.isEmpty() && delimiter.contains(quote)) {
            return refused("csv config quote and delimiter has common characters which is not allowed");
        }
        return csv.binaryEncodingMethod().equals("base64") || csv.binaryEncodingMethod().equals("hex")
                ? Optional.empty()
                : refused("csv config binary-encoding-method can only be hex or base64");
    }

    private static boolean hasBreak(String text) {
        return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0;
    }

    private static Optional<ConfigProblem> refused(String why) {
        return ConfigProblem.of(ErrorCode.SINK_INVALID_CONFIG, "sink config invalid: " + why);
    }
}
