package io.chronoplane.infra.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.doris.meta.RamUser;
import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void secrets_areMasked_whetherTheyAreSealedInTheLogOrLieOpen() {
        RamUser user = new RamUser("u", Secret.of("canary-1"), Secret.exposed("canary-2"), null);

        assertThat(new JsonCodec().tree(user, RamUser.class, Mask.INSTANCE).toString())
                .isEqualTo("{\"userId\":\"u\",\"ak\":\"******\",\"sk\":\"******\"}");
    }
}
