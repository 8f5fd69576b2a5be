package io.chronoplane.infra.secret;

import io.chronoplane.infra.codec.UnreadableSecretException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// An AES-256-GCM key. What it encrypts is bound to a context: it decrypts in the same context only, so that a
/// ciphertext moved to another entity is worthless.
public final class DataKey {

    /// Bytes of a key.
    public static final int LENGTH = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    /// Finding one takes longer than using it.
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(DataKey::newCipher);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    public DataKey(byte[] raw) {
        if (raw.length != LENGTH) {
            throw new IllegalArgumentException("a key has " + LENGTH + " bytes, this one has " + raw.length);
        }
        this.key = new SecretKeySpec(raw, "AES");
    }

    /// Random bytes for a new key.
    public static byte[] random() {
        byte[] raw = new byte[LENGTH];
        RANDOM.nextBytes(raw);
        return raw;
    }

    /// @return a fresh nonce, then the ciphertext with its tag
    public byte[] encrypt(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, context);
            byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES/GCM", e);
        }
    }

    /// @throws UnreadableSecretException when the key or the context is another, or a byte was changed
    public byte[] decrypt(byte[] sealed, String context) {
        if (sealed.length < NONCE) {
            throw new UnreadableSecretException("too short to be a ciphertext, of " + context);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), context)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new UnreadableSecretException("cannot be decrypted with this key, of " + context, e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES/GCM", e);
        }
    }
}
