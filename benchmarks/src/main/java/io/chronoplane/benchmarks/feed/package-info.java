/// Programs that measure the feed to Kafka.
@NullMarked
package io.chronoplane.benchmarks.feed;

import org.jspecify.annotations.NullMarked;
