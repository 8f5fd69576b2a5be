package io.chronoplane.infra.cluster;

import io.chronoplane.infra.log.jdbc.SqlWork;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// A cluster of one process: it has every lease that it wants, at once.
public final class SoleCluster implements Cluster {

    private final Member self;
    private final Work work;
    private final AtomicLong tokens;
    private final Map<String, Standing> standing = new ConcurrentHashMap<>();
    private volatile boolean draining;

    /// Runs transactions in the log's database.
    public interface Work {
        <T> T transaction(String what, SqlWork.Work<T> work);
    }

    /// @param self tokens begin with the time at which it joined, so that they grow with each start
    public SoleCluster(Member self, Work work) {
        this.self = self;
        this.work = work;
        this.tokens = new AtomicLong(self.joinedAt().toEpochMilli());
    }

    /// Of a node without a database.
    public static SoleCluster inMemory() {
        return inMemory(new Member("node", "", "", Instant.EPOCH, false));
    }

    /// The same, of one that says who it is.
    public static SoleCluster inMemory(Member self) {
        return new SoleCluster(self, new Work() {
            @Override
            public <T> T transaction(String what, SqlWork.Work<T> sql) {
                throw new UnsupportedOperationException("no database: " + what);
            }
        });
    }

    @Override
    public void join() {}

    @Override
    public Member self() {
        return new Member(self.id(), self.address(), self.version(), self.joinedAt(), draining);
    }

    @Override
    public List<Member> members() {
        return List.of(self());
    }

    @Override
    public List<Holder> holders() {
        return standing.values().stream()
                .flatMap(one -> one.lease().stream())
                .map(lease -> new Holder(lease.name(), self.id(), lease.token()))
                .toList();
    }

    @Override
    public Candidacy stand(String lease, Holding holding) {
        Standing mine = new Standing(lease, holding);
        if (standing.putIfAbsent(lease, mine) != null) {
            throw new IllegalStateException("this node stands for it already: " + lease);
        }
        mine.gain();
        return mine;
    }

    @Override
    public <T> T fenced(Lease lease, String what, SqlWork.Work<T> sql) {
        if (!lease.isHeld()) {
            throw new FencedException(lease);
        }
        return work.transaction(what, sql);
    }

    @Override
    public Optional<LeaseNotes> notes() {
        return Optional.empty();
    }

    @Override
    public void drain() {
        draining = true;
        standing.values().forEach(Standing::lose);
    }

    /// There is nobody to take anything over.
    @Override
    public void drain(String member) {}

    @Override
    public void close() {
        standing.values().forEach(Standing::lose);
    }

    private final class Standing implements Candidacy {

        private final String name;
        private final Holding holding;
        private Optional<Sole> held = Optional.empty();

        Standing(String name, Holding holding) {
            this.name = name;
            this.holding = holding;
        }

        @Override
        public synchronized Optional<Lease> lease() {
            return held.map(lease -> lease);
        }

        private synchronized void gain() {
            if (!draining) {
                Sole lease = new Sole(name, tokens.incrementAndGet());
                held = Optional.of(lease);
                holding.gained(lease);
            }
        }

        private synchronized void lose() {
            Optional<Sole> lost = held;
            held = Optional.empty();
            lost.ifPresent(lease -> {
                lease.held = false;
                holding.lost(lease);
            });
        }

        /// There is nobody else to have it.
        @Override
        public synchronized void resign() {
            lose();
            gain();
        }

        @Override
        public void takeOver() {}

        @Override
        public void close() {
            lose();
            standing.remove(name, this);
        }
    }

    private static final class Sole implements Lease {

        private final String name;
        private final long token;
        private volatile boolean held = true;

        Sole(String name, long token) {
            this.name = name;
            this.token = token;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long token() {
            return token;
        }

        @Override
        public boolean isHeld() {
            return held;
        }
    }
}
