package io.chronoplane.infra.log.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 over lines. The hashes of events do not cover their tags, nor the keys; this does.
final class Checksum {

    private final MessageDigest digest;

    Checksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    void add(byte[] line) {
        digest.update(line);
        digest.update((byte) '\n');
    }

    void add(String line) {
        add(line.getBytes(StandardCharsets.UTF_8));
    }

    byte[] end() {
        return digest.digest();
    }
}
