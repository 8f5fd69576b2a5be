package io.chronoplane.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Secret;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StorageSettingsTest {

    @Test
    void data_isBesideTheCaller_andNoKeyIsSet_forNothingGiven() {
        assertThat(Given.nothing().settings().storage())
                .isEqualTo(new StorageSettings(Path.of("./data"), Optional.empty()));
    }

    @Test
    void everyComponent_isMapped_forAllKeysGiven() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);

        assertThat(Given.set("data=/var/lib/chronoplane", "secrets.master-key=" + key)
                        .settings()
                        .storage())
                .isEqualTo(new StorageSettings(Path.of("/var/lib/chronoplane"), Optional.of(Secret.of(key))));
    }

    @Test
    void masterKey_isRefusedWithoutRepeatingIt_forAKeyTooShort() {
        String key = Base64.getEncoder().encodeToString(new byte[31]);

        assertThat(Given.set("secrets.master-key=" + key).problems())
                .containsExactly("secrets.master-key (flag --set): must be 32 bytes in base64, or empty for none");
    }
}
