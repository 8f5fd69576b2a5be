package io.chronoplane.infra.kafka;

import java.util.concurrent.atomic.LongAdder;

/// What the feed has done since the process started.
final class FeedCounts {

    final LongAdder events = new LongAdder();
    final LongAdder transactions = new LongAdder();
    final LongAdder failures = new LongAdder();

    void published(int more) {
        events.add(more);
        transactions.increment();
    }
}
