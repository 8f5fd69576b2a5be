package io.chronoplane.infra.ticdc.sink;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.infra.ticdc.FlowException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a sink is told: a parameter of its URI comes before the same key of the configuration.
///
/// @param code   of the error when one is of the wrong type
/// @param prefix of its message
public record Parameters(SinkUri uri, ErrorCode code, String prefix) {

    public Optional<String> text(String name, @Nullable String configured) {
        return uri.parameter(name).filter(text -> !text.isEmpty()).or(() -> Optional.ofNullable(configured));
    }

    public Optional<Integer> number(String name, @Nullable Integer configured) {
        return whole(name, configured == null ? null : Long.valueOf(configured)).map(number -> {
            if (number != number.intValue()) {
                throw invalid(name, "is out of range");
            }
            return number.intValue();
        });
    }

    public Optional<Long> whole(String name, @Nullable Long configured) {
        try {
            return text(name, configured == null ? null : configured.toString()).map(Long::valueOf);
        } catch (NumberFormatException e) {
            throw invalid(name, "is no number");
        }
    }

    public boolean flag(String name, @Nullable Boolean configured, boolean fallback) {
        return text(name, configured == null ? null : configured.toString())
                .map(text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "1", "t", "true" -> true;
                    case "0", "f", "false" -> false;
                    default -> throw invalid(name, "is neither true nor false");
                })
                .orElse(fallback);
    }

    public Duration duration(String name, @Nullable String configured, Duration fallback) {
        return text(name, configured)
                .map(text -> GoDuration.parse(text).orElseThrow(() -> invalid(name, "is no duration")))
                .orElse(fallback);
    }

    /// The value itself is not told: it may be a secret.
    public FlowException invalid(String name, String why) {
        return new FlowException(code, prefix + ": " + name + " " + why);
    }

    public FlowException invalid(String why) {
        return new FlowException(code, prefix + ": " + why);
    }
}
