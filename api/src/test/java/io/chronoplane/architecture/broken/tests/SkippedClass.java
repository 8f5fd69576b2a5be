package io.chronoplane.architecture.broken.tests;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

@Disabled
class SkippedClass {

    @Test
    void nothing_runs() {}
}
