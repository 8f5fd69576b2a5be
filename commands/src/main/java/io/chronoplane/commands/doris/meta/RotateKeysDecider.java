package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// New keys for the RAM user and for the object stores of some users: all of them at once, or none.
final class RotateKeysDecider {

    private RotateKeysDecider() {}

    static Decision decide(RotateKeys command, States states, Context context) {
        return InstanceIdCheck.then(
                command.instanceId(),
                () -> command.ramUser() == null && command.bucketUsers().isEmpty()
                        ? Decision.reject(new StorageRejection.RotationEmpty())
                        : StorageChange.on(command.instanceId(), states, live -> rotate(command, live, context)));
    }

    private static Decision rotate(RotateKeys command, Live live, Context context) {
        BucketRotation buckets = new BucketRotation(live.storage().objectStores());
        return ramUser(command, live.ramUser())
                .or(() -> buckets.apply(command))
                .<Decision>map(Decision::reject)
                .orElseGet(() -> Decision.accept(new InstanceKeysRotated(
                        command.instanceId(),
                        buckets.changed(),
                        rotated(command.ramUser(), live.ramUser()),
                        context.at().getEpochSecond())));
    }

    private static Optional<DorisMetaRejection> ramUser(RotateKeys command, @Nullable RamUser current) {
        RamUser asked = command.ramUser();
        if (asked == null) {
            return Optional.empty();
        }
        if (!StorageCheck.complete(asked)) {
            return Optional.of(new StorageRejection.RamUserRequestIncomplete(command));
        }
        if (current == null) {
            return Optional.of(new StorageRejection.RamUserAbsent());
        }
        if (!asked.userId().equals(current.userId())) {
            return Optional.of(new StorageRejection.RamUserMismatched());
        }
        return new Credentials.Keys(asked.ak(), asked.sk()).are(current.ak(), current.sk())
                ? Optional.of(new StorageRejection.CredentialsUnchanged())
                : Optional.empty();
    }

    private static @Nullable RamUser rotated(@Nullable RamUser asked, @Nullable RamUser current) {
        return asked == null || current == null
                ? null
                : new RamUser(current.userId(), asked.ak(), asked.sk(), current.externalId());
    }
}
