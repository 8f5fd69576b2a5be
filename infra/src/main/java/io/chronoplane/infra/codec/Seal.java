package io.chronoplane.infra.codec;

import io.chronoplane.commands.core.Secret;

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

    /// Shows that there is a secret, and no more. For what people see; nothing is read back from it.
    Seal MASKED = new Seal() {
        @Override
        public String seal(String plain) {
            return Secret.of(plain).toString();
        }

        @Override
        public String open(String sealed) {
            throw new IllegalStateException("what is masked is not read");
        }
    };

    String seal(String plain);

    /// Empty when the key was dropped.
    ///
    /// @throws UnreadableSecretException when the key does not fit or the text was changed
    String open(String sealed);
}
