package io.chronoplane.architecture.broken.tests;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Breaks nothing: each says why.
class InnocentSkips {

    @Test
    @Disabled("shows how a reason is given")
    void nothing_runs() {}

    @Test
    @DisabledOnOs(value = OS.LINUX, disabledReason = "shows how a reason is given")
    void nothing_runsEither() {
        Assumptions.assumeTrue(false, "shows how a reason is given");
    }
}
