package io.chronoplane.commands.taurusdb.check;

import java.util.List;

/// Which values a parameter takes. Values are texts.
public sealed interface ParameterRange {

    boolean contains(String value);

    /// The range as the vendor would show it: `1-64`, `true|false`.
    String shown();

    /// The vendor's word for the type of the values.
    String type();

    record Truth() implements ParameterRange {
        @Override
        public boolean contains(String value) {
            return value.equals("true") || value.equals("false");
        }

        @Override
        public String shown() {
            return "true|false";
        }

        @Override
        public String type() {
            return "Boolean";
        }
    }

    /// Whole numbers, both ends allowed.
    record Whole(long least, long most) implements ParameterRange {

        @Override
        public boolean contains(String value) {
            if (!value.matches("[0-9]{1,18}")) {
                return false;
            }
            long number = Long.parseLong(value);
            return number >= least && number <= most;
        }

        @Override
        public String shown() {
            return least + "-" + most;
        }

        @Override
        public String type() {
            return "Integer";
        }
    }

    record OneOf(List<String> words) implements ParameterRange {
        @Override
        public boolean contains(String value) {
            return words.contains(value);
        }

        @Override
        public String shown() {
            return String.join("|", words);
        }

        @Override
        public String type() {
            return "String";
        }
    }
}
