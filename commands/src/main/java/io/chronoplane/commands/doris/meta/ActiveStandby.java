package io.chronoplane.commands.doris.meta;

import java.util.List;

/// What a virtual cluster stands for: two COMPUTE clusters of its instance, the second of which takes over when the
/// first one fails. They are named, not identified, because that is how they are told and shown; a rename of theirs
/// is followed.
///
/// @param members           the names of both, in the order in which they were told
/// @param active            the one that works
/// @param standby           the other one
/// @param failureThreshold  failures in a row after which the standby takes over, at least 1
/// @param unhealthyPercent  of the active one's nodes from which it counts as failed, 1 to 100
/// @param cacheWarmupJobIds jobs that keep the standby's cache warm
public record ActiveStandby(
        List<String> members,
        String active,
        String standby,
        long failureThreshold,
        long unhealthyPercent,
        List<String> cacheWarmupJobIds) {

    public ActiveStandby {
        members = List.copyOf(members);
        cacheWarmupJobIds = List.copyOf(cacheWarmupJobIds);
    }

    /// The same after one of them got another name.
    public ActiveStandby renamed(String from, String to) {
        return new ActiveStandby(
                members.stream().map(name -> name.equals(from) ? to : name).toList(),
                active.equals(from) ? to : active,
                standby.equals(from) ? to : standby,
                failureThreshold,
                unhealthyPercent,
                cacheWarmupJobIds);
    }
}
