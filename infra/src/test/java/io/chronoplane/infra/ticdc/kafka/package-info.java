/// The Kafka sink against Kafka's own broker.
@NullMarked
package io.chronoplane.infra.ticdc.kafka;

import org.jspecify.annotations.NullMarked;
