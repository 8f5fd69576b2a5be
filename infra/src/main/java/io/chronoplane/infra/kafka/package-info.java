/// The feed: every event of the log to Kafka, in order, once.
@NullMarked
package io.chronoplane.infra.kafka;

import org.jspecify.annotations.NullMarked;
