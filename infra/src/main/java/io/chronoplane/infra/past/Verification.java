package io.chronoplane.infra.past;

import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.HashChain;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.StoredEvent;
import java.util.List;
import java.util.Optional;

/// Walks the chain of hashes from the first event to the last: any event that was changed, left out or put in since it
/// was written is found.
public final class Verification {

    private static final int READ = 1_000;

    private final EventLog log;

    Verification(EventLog log) {
        this.log = log;
    }

    /// Starts at the first event, and ends at what is the last one now.
    public Walk start() {
        return new Walk(log.head());
    }

    /// One walk. For one thread at a time.
    public final class Walk {

        private final HashChain chain = new HashChain();
        private final long end;
        private long verified;
        private byte[] hash = Head.EMPTY.hash();
        private Optional<Long> broken = Optional.empty();

        private Walk(long end) {
            this.end = end;
        }

        /// Looks at some more events. Blocks.
        ///
        /// @return whether there is more to look at
        public boolean step() {
            if (isDone()) {
                return false;
            }
            List<StoredEvent> page = log.read(verified, (int) Math.min(READ, end - verified));
            for (StoredEvent stored : page) {
                if (stored.position() != verified + 1 || !chain.holds(hash, stored)) {
                    broken = Optional.of(verified + 1);
                    return false;
                }
                verified = stored.position();
                hash = stored.hash();
            }
            if (page.isEmpty()) {
                broken = Optional.of(verified + 1);
            }
            return !isDone();
        }

        private boolean isDone() {
            return broken.isPresent() || verified >= end;
        }

        /// The last event that fits, and with it all before.
        public long verified() {
            return verified;
        }

        /// The last event that is to be looked at.
        public long end() {
            return end;
        }

        /// The first position whose event does not fit.
        public Optional<Long> broken() {
            return broken;
        }

        /// The hash of the last event that fits.
        public byte[] hash() {
            return hash.clone();
        }
    }
}
