/// The event log: one totally ordered, gapless, durable sequence of events, which is the truth.
@NullMarked
package io.chronoplane.infra.log;

import org.jspecify.annotations.NullMarked;
