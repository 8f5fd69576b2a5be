package io.chronoplane.infra.codec;

/// Makes secrets unreadable for the log, and readable again.
public interface Seal {

    /// Leaves secrets as they are: for what is sealed as a whole.
    Seal NONE = new Seal() {

        @Override
        public String seal(String plain) {
            return plain;
        }

        @Override
        public String open(String sealed) {
            return sealed;
        }
    };

    String seal(String plain);

    /// Empty when the key was dropped.
    ///
    /// @throws UnreadableSecretException when the key does not fit or the text was changed
    String open(String sealed);
}
