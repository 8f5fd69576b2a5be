package io.chronoplane.infra.cluster;

import io.chronoplane.infra.log.OwnThread;
import io.chronoplane.infra.log.jdbc.SqlWork;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The nodes of one PostgreSQL database. Each renews its leases three times before they end; one that cannot lets go of
/// them by its own clock, before the database gives them to another.
public final class SharedCluster implements Cluster {

    /// How long a lease lasts unless it is renewed.
    public static final Duration LEASE = Duration.ofSeconds(6);

    private static final Logger LOG = LoggerFactory.getLogger(SharedCluster.class);
    private static final int RENEWALS = 4;

    private final LeaseTable table;
    private final LeaseNotes notes;
    private final Member self;
    private final Duration lease;
    private final Map<String, Standing> standing = new ConcurrentHashMap<>();
    private volatile List<Member> members;
    private volatile List<Holder> holders = List.of();
    private volatile boolean draining;
    private volatile boolean closing;
    private volatile @Nullable OwnThread thread;
    private volatile @Nullable Thread beating;

    /// @param self  its time of joining is the database's to say
    /// @param lease how long one lasts, at least a second
    public SharedCluster(SqlWork sql, Member self, Duration lease) {
        this.table = new LeaseTable(sql, lease);
        this.notes = new NoteTable(sql, this);
        this.self = self;
        this.lease = lease;
        this.members = List.of(self);
    }

    @Override
    public void join() {
        beat();
        thread = OwnThread.start("cluster", this::run);
    }

    private void run() {
        beating = Thread.currentThread();
        while (!closing) {
            LockSupport.parkNanos(lease.toNanos() / RENEWALS);
            if (!closing) {
                beat();
            }
        }
    }

    private void beat() {
        try {
            table.beat(self, draining);
            standing.values().forEach(Standing::strive);
            members = table.members();
            holders = table.holders();
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("this node could not tell the others that it lives");
            standing.values().forEach(Standing::loseIfEnded);
        }
    }

    @Override
    public Member self() {
        return members.stream()
                .filter(member -> member.id().equals(self.id()))
                .findFirst()
                .orElse(self);
    }

    @Override
    public List<Member> members() {
        return members;
    }

    @Override
    public List<Holder> holders() {
        return holders;
    }

    @Override
    public Candidacy stand(String name, Holding holding) {
        Standing mine = new Standing(name, holding);
        if (standing.putIfAbsent(name, mine) != null) {
            throw new IllegalStateException("this node stands for it already: " + name);
        }
        LockSupport.unpark(beating);
        return mine;
    }

    @Override
    public <T> T fenced(Lease held, String what, SqlWork.Work<T> work) {
        if (!held.isHeld()) {
            throw new FencedException(held);
        }
        return table.fenced(held, self.id(), what, work);
    }

    @Override
    public Optional<LeaseNotes> notes() {
        return Optional.of(notes);
    }

    @Override
    public void drain() {
        draining = true;
        standing.values().forEach(Standing::give);
        LockSupport.unpark(beating);
    }

    @Override
    public void drain(String member) {
        table.drain(member);
        LockSupport.unpark(beating);
    }

    @Override
    public void close() {
        closing = true;
        OwnThread running = thread;
        if (running != null) {
            LockSupport.unpark(beating);
            running.awaitEnd();
            standing.values().forEach(Standing::give);
            try {
                table.leave(self.id());
            } catch (RuntimeException e) {
                LOG.atInfo().setCause(e).log("the others will notice by themselves that this node has left");
            }
        }
    }

    private final class Standing implements Candidacy {

        private final String name;
        private final Holding holding;
        private @Nullable TimedLease held;
        private long abstainUntil = System.nanoTime();
        private boolean isOver;

        Standing(String name, Holding holding) {
            this.name = name;
            this.holding = holding;
        }

        @Override
        public synchronized Optional<Lease> lease() {
            TimedLease mine = held;
            return mine != null && mine.isHeld() ? Optional.of(mine) : Optional.empty();
        }

        private synchronized void strive() {
            if (draining || closing || isOver || System.nanoTime() - abstainUntil < 0) {
                return;
            }
            long until = until();
            OptionalLong token = table.take(name, self.id());
            TimedLease mine = held;
            if (mine != null && token.isPresent() && token.getAsLong() == mine.token()) {
                mine.renew(until);
                return;
            }
            lose();
            token.ifPresent(fresh -> gain(fresh, until));
        }

        /// By the clock from before the request, and some time earlier than the database will have it.
        private long until() {
            return System.nanoTime() + lease.toNanos() * (RENEWALS - 1) / RENEWALS;
        }

        private void gain(long token, long until) {
            TimedLease fresh = new TimedLease(name, token, until);
            held = fresh;
            LOG.atInfo().addKeyValue("lease", name).addKeyValue("token", token).log("this node has a lease");
            tell(() -> holding.gained(fresh));
        }

        private synchronized void loseIfEnded() {
            if (held != null && !held.isHeld()) {
                lose();
            }
        }

        private void lose() {
            TimedLease lost = held;
            held = null;
            if (lost != null) {
                lost.end();
                LOG.atInfo().addKeyValue("lease", name).addKeyValue("token", lost.token()).log("this node lost a lease");
                tell(() -> holding.lost(lost));
            }
        }

        private void tell(Runnable told) {
            try {
                told.run();
            } catch (RuntimeException | Error e) {
                LOG.atError().addKeyValue("lease", name).setCause(e).log("who stood for a lease failed");
            }
        }

        /// What it does under the lease ends first.
        private synchronized void give() {
            if (held != null) {
                lose();
                try {
                    table.give(name, self.id());
                } catch (RuntimeException e) {
                    LOG.atWarn().addKeyValue("lease", name).setCause(e).log("a lease ends only by its time");
                }
            }
        }

        @Override
        public synchronized void resign() {
            abstainUntil = System.nanoTime() + lease.toNanos();
            give();
            LockSupport.unpark(beating);
        }

        @Override
        public synchronized void takeOver() {
            if (lease().isEmpty() && !isOver) {
                lose();
                long until = until();
                table.takeOver(name, self.id()).ifPresent(fresh -> gain(fresh, until));
                LockSupport.unpark(beating);
            }
        }

        @Override
        public synchronized void close() {
            standing.remove(name, this);
            isOver = true;
            give();
        }
    }
}
