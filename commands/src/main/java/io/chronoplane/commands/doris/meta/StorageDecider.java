package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// The rules for storage.
final class StorageDecider {

    private StorageDecider() {}

    static Decision decide(StorageCommand command, States states, Context context, DorisMetaRules rules) {
        return switch (command) {
            case AddObjectStore add -> AddObjectStoreDecider.decide(add, states, context);
            case AlterObjectStore alter -> AlterObjectStoreDecider.decide(alter, states, context);
            case RotateKeys rotate -> RotateKeysDecider.decide(rotate, states, context);
            case SetRamUser set -> SetRamUserDecider.decide(set, states, context);
            case SetEncryption set -> SetEncryptionDecider.decide(set, states, context);
            case AddStorageVault add -> AddStorageVaultDecider.decide(add, states, context, rules);
            case AlterStorageVault alter -> AlterStorageVaultDecider.decide(alter, states, context);
            case DropStorageVault drop -> DropStorageVaultDecider.decide(drop, states, context);
        };
    }
}
