package io.chronoplane.commands.ticdc;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A rule of configurations that is broken.
///
/// @param detail what follows the bracketed code
/// @param cause  a more special code that stands before the detail; null for none
public record ConfigProblem(ErrorCode code, String detail, @Nullable ErrorCode cause) {

    static Optional<ConfigProblem> of(ErrorCode code, String detail) {
        return Optional.of(new ConfigProblem(code, detail, null));
    }
}
