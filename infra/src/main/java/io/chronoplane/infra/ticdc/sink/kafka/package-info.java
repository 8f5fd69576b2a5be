/// The sink that writes to topics of a Kafka cluster.
@NullMarked
package io.chronoplane.infra.ticdc.sink.kafka;

import org.jspecify.annotations.NullMarked;
