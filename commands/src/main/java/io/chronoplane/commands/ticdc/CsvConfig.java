package io.chronoplane.commands.ticdc;

/// How rows are written as CSV.
///
/// @param delimiter            1 to 3 characters
/// @param quote                one character, or empty for none
/// @param nullText             what stands for null
/// @param binaryEncodingMethod `base64` or `hex`
public record CsvConfig(
        String delimiter,
        String quote,
        String nullText,
        boolean includeCommitTs,
        String binaryEncodingMethod,
        boolean outputOldValue,
        boolean outputHandleKey,
        boolean outputFieldHeader) {
    public static CsvConfig defaults() {
        return new CsvConfig(",", "\"", "\\N", false, "base64", false, false, false);
    }
}
