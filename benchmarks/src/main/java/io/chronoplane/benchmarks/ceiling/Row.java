package io.chronoplane.benchmarks.ceiling;

import java.util.UUID;

/// One row of the log, complete.
record Row(RowShape shape, long position, UUID id, long at) {

    long tso() {
        return (at << 18) + position;
    }

    String tag() {
        return shape.tag(position);
    }
}
