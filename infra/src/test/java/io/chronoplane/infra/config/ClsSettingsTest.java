package io.chronoplane.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Secret;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClsSettingsTest {

    @Test
    void signatures_areNotChecked_forNothingGiven() {
        assertThat(Given.nothing().settings().cls())
                .isEqualTo(new ClsSettings(
                        Optional.empty(),
                        Optional.empty(),
                        ZoneId.of("+08:00"),
                        50,
                        0,
                        0,
                        Duration.ofMinutes(1)));
    }

    @Test
    void everyComponent_isMapped_forAllKeysGiven() {
        assertThat(Given.set(
                                "cls.secret-id=AKIDexample",
                                "cls.secret-key=a key",
                                "cls.time-zone=UTC",
                                "cls.partition-limit=7",
                                "cls.topic-limit=8",
                                "cls.logset-limit=9",
                                "cls.retention-check=5s")
                        .settings()
                        .cls())
                .isEqualTo(new ClsSettings(
                        Optional.of("AKIDexample"),
                        Optional.of(Secret.of("a key")),
                        ZoneId.of("UTC"),
                        7,
                        8,
                        9,
                        Duration.ofSeconds(5)));
    }

    @Test
    void halfAKeyPair_isRefused_whicheverHalfItIs() {
        assertThat(Given.set("cls.secret-id=AKIDexample").problems())
                .singleElement()
                .asString()
                .startsWith("cls.secret-key").endsWith("must be set where cls.secret-id is");
        assertThat(Given.set("cls.secret-key=canary").problems())
                .singleElement()
                .asString()
                .startsWith("cls.secret-id").endsWith("must be set where cls.secret-key is")
                .doesNotContain("canary");
    }

    @Test
    void whatIsNoZoneOrNoLimit_isRefused() {
        assertThat(Given.set("cls.time-zone=Nowhere", "cls.partition-limit=0", "cls.secret-id=a/b", "cls.secret-key=k")
                        .problems())
                .hasSize(3);
    }
}
