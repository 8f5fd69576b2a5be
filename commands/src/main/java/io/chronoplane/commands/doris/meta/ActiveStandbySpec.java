package io.chronoplane.commands.doris.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a virtual cluster is to stand for, as a command describes it. It may lack anything.
///
/// @param members the names of the clusters; empty when missing
/// @param policy  null when missing
public record ActiveStandbySpec(List<String> members, @Nullable Policy policy) {

    /// Nothing at all.
    public static final ActiveStandbySpec NONE = new ActiveStandbySpec(List.of(), null);

    private static final long FAILURE_THRESHOLD = 3;
    private static final long UNHEALTHY_PERCENT = 100;

    public ActiveStandbySpec {
        members = List.copyOf(members);
    }

    /// How one cluster takes over for the other.
    ///
    /// @param typed             whether the type was given, of which there is only one
    /// @param active            empty when missing
    /// @param standbys          one is due, and the first one counts
    /// @param failureThreshold  null when missing
    /// @param unhealthyPercent  null when missing
    /// @param cacheWarmupJobIds may be empty
    public record Policy(
            boolean typed,
            String active,
            List<String> standbys,
            @Nullable Long failureThreshold,
            @Nullable Long unhealthyPercent,
            List<String> cacheWarmupJobIds) {

        public Policy {
            standbys = List.copyOf(standbys);
            cacheWarmupJobIds = List.copyOf(cacheWarmupJobIds);
        }

        private static Policy of(ActiveStandby given) {
            return new Policy(
                    true,
                    given.active(),
                    List.of(given.standby()),
                    given.failureThreshold(),
                    given.unhealthyPercent(),
                    given.cacheWarmupJobIds());
        }

        private Policy over(Policy before) {
            return new Policy(
                    typed || before.typed,
                    active.isEmpty() ? before.active : active,
                    standbys.isEmpty() ? before.standbys : standbys.subList(0, 1),
                    failureThreshold == null ? before.failureThreshold : failureThreshold,
                    unhealthyPercent == null ? before.unhealthyPercent : unhealthyPercent,
                    cacheWarmupJobIds.isEmpty() ? before.cacheWarmupJobIds : cacheWarmupJobIds);
        }
    }

    /// This, where something is missing what was there before.
    ActiveStandbySpec over(@Nullable ActiveStandby before) {
        if (before == null) {
            return this;
        }
        Policy kept = Policy.of(before);
        return new ActiveStandbySpec(
                members.isEmpty() ? before.members() : members, policy == null ? kept : policy.over(kept));
    }

    /// What it says once it has passed its checks, null when it says nothing.
    @Nullable ActiveStandby checked() {
        return policy == null
                ? null
                : new ActiveStandby(
                        members,
                        policy.active,
                        policy.standbys.getFirst(),
                        policy.failureThreshold == null ? FAILURE_THRESHOLD : policy.failureThreshold,
                        policy.unhealthyPercent == null ? UNHEALTHY_PERCENT : policy.unhealthyPercent,
                        policy.cacheWarmupJobIds);
    }
}
