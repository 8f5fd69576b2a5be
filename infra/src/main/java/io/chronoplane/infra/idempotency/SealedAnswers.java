package io.chronoplane.infra.idempotency;

import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.codec.Seal;
import io.chronoplane.infra.core.KeptAnswer;
import io.chronoplane.infra.secret.KeyRing;

/// Answers as they are stored: encrypted as a whole, since an answer may show a secret to the one who may see it.
final class SealedAnswers {

    private final JsonCodec json = new JsonCodec();
    private final KeyRing keys;

    SealedAnswers(KeyRing keys) {
        this.keys = keys;
    }

    byte[] seal(String key, KeptAnswer answer) {
        return keys.sealCopy(json.write(answer, KeptAnswer.class, Seal.NONE), of(key));
    }

    KeptAnswer open(String key, byte[] sealed) {
        return json.read(keys.openCopy(sealed, of(key)), KeptAnswer.class, Seal.NONE);
    }

    private static String of(String key) {
        return "the answer to " + key;
    }
}
