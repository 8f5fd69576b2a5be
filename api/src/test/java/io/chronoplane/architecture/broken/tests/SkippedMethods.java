package io.chronoplane.architecture.broken.tests;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SkippedMethods {

    @Test
    @DisabledOnOs(OS.LINUX)
    void nothing_runs() {}

    @Test
    @Disabled(" ")
    void nothing_runsEither() {}
}
