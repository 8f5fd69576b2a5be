/// The embedded broker: Kafka's own server in a process beside ours.
@NullMarked
package io.chronoplane.infra.kafka.broker;

import org.jspecify.annotations.NullMarked;
