package io.chronoplane.infra.config;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.setting.SecretText;
import io.chronoplane.infra.config.setting.Setting;
import io.chronoplane.infra.config.setting.Switch;
import io.chronoplane.infra.config.setting.TimeSpan;
import io.chronoplane.infra.config.setting.WholeNumber;
import java.time.Duration;
import java.util.List;

/// How the APIs of Doris backends and frontends behave, and how compactions run.
///
/// @param currentReplies  whether a backend answers in the words of upstream's newest source
/// @param compactionTime  that the merge of a compaction takes
/// @param compactionLease for which a compaction lives unless its node says that it still does
/// @param compactions     that run at a time on a node
/// @param users           of the frontend, as `name:password`, separated by commas
public record DorisNodeSettings(
        boolean currentReplies, Duration compactionTime, Duration compactionLease, int compactions, Secret users) {

    static final Setting<Boolean> CURRENT_REPLIES = new Setting<>(
            "doris.be.current-replies",
            new Switch(),
            "false",
            "Answers compaction requests in the words of upstream's newest source, such as `E-2000`, in place of those"
                    + " of its reference, such as `Fail`.");
    static final Setting<Duration> COMPACTION_TIME = new Setting<>(
            "doris.be.compaction-time",
            new TimeSpan(Duration.ZERO, Duration.ofHours(1)),
            "1s",
            "How long the merge of a compaction takes, so that it can be seen running. There are no rows to merge.");
    static final Setting<Duration> COMPACTION_LEASE = new Setting<>(
            "doris.be.compaction-lease",
            new TimeSpan(Duration.ofSeconds(1), Duration.ofHours(1)),
            "10s",
            "For how long a compaction lives unless its node says that it still does. One whose node was killed is taken"
                    + " on by another one, or after a restart, once that time is over.");
    static final Setting<Integer> COMPACTIONS = new Setting<>(
            "doris.be.compactions",
            new WholeNumber(1, 1_000),
            "10",
            "Compactions that run at a time on a node; others wait for their turn.");
    static final Setting<Secret> USERS = new Setting<>(
            "doris.fe.users",
            new SecretText(),
            "root:",
            "Who may ask a frontend, as `name:password`, separated by commas. The default, `root` without a password, is"
                    + " upstream's and known to everyone: it is good on loopback only.");

    static final SettingGroup GROUP = new SettingGroup(
            "Doris backends and frontends",
            List.of(CURRENT_REPLIES, COMPACTION_TIME, COMPACTION_LEASE, COMPACTIONS, USERS));

    static DorisNodeSettings from(Values values) {
        return new DorisNodeSettings(
                values.get(CURRENT_REPLIES),
                values.get(COMPACTION_TIME),
                values.get(COMPACTION_LEASE),
                values.get(COMPACTIONS),
                values.get(USERS));
    }

    /// Whether the users are those that everybody knows.
    public boolean defaultUsers() {
        return users.equals(Secret.of(USERS.fallback()));
    }
}
