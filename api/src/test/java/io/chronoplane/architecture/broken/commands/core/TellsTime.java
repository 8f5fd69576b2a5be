package io.chronoplane.architecture.broken.commands.core;

import java.time.Instant;

record TellsTime(Instant at) {

    static TellsTime now() {
        return new TellsTime(Instant.now());
    }
}
