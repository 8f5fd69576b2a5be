package io.chronoplane.infra.log.transfer;

import io.chronoplane.infra.core.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// SHA-256 over lines. The hashes of events do not cover their tags, nor the keys; this does.
final class Checksum {

    private final MessageDigest digest = Sha256.begin();

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
