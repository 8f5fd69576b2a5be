package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.infra.cluster.Candidacy;
import io.chronoplane.infra.cluster.Cluster;
import io.chronoplane.infra.cluster.Holding;
import io.chronoplane.infra.cluster.Lease;
import io.chronoplane.infra.cluster.Member;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Which changefeeds this capture looks after. Rendezvous hashing spreads them over the captures that live, so that few
/// move when one comes or goes; as captures learn of that at different moments, a changefeed's lease has the last word.
///
/// For one thread.
final class Assignment {

    private static final String LEASE = "changefeed/";

    private final Cluster cluster;
    private final Map<ChangefeedKey, Candidacy> candidacies = new HashMap<>();

    Assignment(Cluster cluster) {
        this.cluster = cluster;
    }

    static String leaseOf(ChangefeedKey key) {
        return LEASE + key;
    }

    /// The changefeed that a lease is for.
    static Optional<ChangefeedKey> keyOf(String lease) {
        return lease.startsWith(LEASE)
                ? Optional.of(ChangefeedKey.parse(lease.substring(LEASE.length())))
                : Optional.empty();
    }

    /// Those that belong here, as far as this capture knows who lives. One that drains gets none, unless all do.
    Set<ChangefeedKey> here(Collection<ChangefeedKey> all) {
        List<Member> members = cluster.members();
        List<Member> staying = members.stream().filter(member -> !member.draining()).toList();
        List<String> able = (staying.isEmpty() ? members : staying).stream().map(Member::id).toList();
        String self = cluster.self().id();
        return all.stream().filter(key -> self.equals(chosen(key, able))).collect(Collectors.toSet());
    }

    private static String chosen(ChangefeedKey key, List<String> members) {
        return members.stream()
                .max(Comparator.comparingLong((String member) -> score(key, member)).thenComparing(member -> member))
                .orElse("");
    }

    /// The same on every node, whatever its Java.
    private static long score(ChangefeedKey key, String member) {
        return UUID.nameUUIDFromBytes((key + " " + member).getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
    }

    /// Strives for the leases of these, and lets go of all others. Blocks.
    void strive(Set<ChangefeedKey> keys) {
        candidacies.entrySet().removeIf(standing -> {
            boolean isOver = !keys.contains(standing.getKey());
            if (isOver) {
                standing.getValue().close();
            }
            return isOver;
        });
        keys.forEach(key -> candidacies.computeIfAbsent(key, any -> cluster.stand(leaseOf(key), Holding.NOTHING)));
    }

    /// Empty while it is not held.
    Optional<Lease> lease(ChangefeedKey key) {
        return Optional.ofNullable(candidacies.get(key)).flatMap(Candidacy::lease);
    }
}
