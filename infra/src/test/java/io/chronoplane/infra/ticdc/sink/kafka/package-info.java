/// What a Kafka sink is told.
@NullMarked
package io.chronoplane.infra.ticdc.sink.kafka;

import org.jspecify.annotations.NullMarked;
