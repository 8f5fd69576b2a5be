package io.chronoplane.architecture.broken.infra.core;

import org.apache.kafka.common.TopicPartition;

record UsesKafka(TopicPartition partition) {}
