package io.chronoplane.infra.codec;

/// Shows that there is a secret, and nothing of it: neither is one opened nor is its ciphertext shown.
public final class Mask implements Seal {

    /// What is shown in the place of every secret.
    public static final String TEXT = "******";

    public static final Mask INSTANCE = new Mask();

    private Mask() {}

    @Override
    public String seal(String plain) {
        return TEXT;
    }

    @Override
    public String open(String sealed) {
        return TEXT;
    }
}
