package io.chronoplane.commands.doris.meta;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the name of a vault must look like.
final class VaultNameCheck {

    private static final Pattern NAME = Pattern.compile("^[a-zA-Z][0-9a-zA-Z_]*$");

    private VaultNameCheck() {}

    static Optional<DorisMetaRejection> of(String name) {
        return NAME.matcher(name).matches()
                ? TextLimit.check(TextField.STORAGE_VAULT_NAME, name)
                : Optional.of(new VaultRejection.VaultNameMalformed(name, NAME.pattern()));
    }
}
