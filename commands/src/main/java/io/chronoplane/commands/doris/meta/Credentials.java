package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Secret;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What opens an object store: either keys, or a role that the nodes assume.
public sealed interface Credentials {

    /// Whether a store is opened by these already.
    boolean open(ObjectStore store);

    record Keys(Secret ak, Secret sk) implements Credentials {

        @Override
        public boolean open(ObjectStore store) {
            return are(store.ak(), store.sk());
        }

        /// Both are always compared, so that the time does not tell whether the first one was right.
        boolean are(@Nullable Secret otherAk, @Nullable Secret otherSk) {
            boolean sameAk = Objects.equals(ak, otherAk);
            boolean sameSk = Objects.equals(sk, otherSk);
            return sameAk && sameSk;
        }
    }

    /// @param externalId that the role asks for
    record Role(String roleArn, @Nullable String externalId) implements Credentials {

        @Override
        public boolean open(ObjectStore store) {
            return roleArn.equals(store.roleArn()) && Objects.equals(externalId, store.externalId());
        }
    }
}
