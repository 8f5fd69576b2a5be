package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Secret;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a changefeed writes to: `scheme://[user[:password]@]host[:port][,host:port…]/[path]?param=value&…`. The parts are
/// kept as they are written, so that the URI comes out as it came in; the methods give them without escapes.
///
/// @param scheme       in lower case
/// @param userText     null when there is none
/// @param passwordText null when there is none
/// @param hostText     hosts and ports, may be empty
/// @param pathText     with its leading slash, may be empty
/// @param parameters   in the order given
public record SinkUri(
        String scheme,
        @Nullable String userText,
        @Nullable Secret passwordText,
        String hostText,
        String pathText,
        List<SinkParameter> parameters) {
    public SinkUri {
        parameters = List.copyOf(parameters);
    }

    /// Stands for a secret, as upstream masks it.
    public static final String MASK = "xxxxx";

    /// @throws IllegalArgumentException when it is none; the message is fit for a client and holds no secret
    public static SinkUri parse(String text) {
        return SinkUriParser.parse(text);
    }

    public Optional<String> user() {
        return Optional.ofNullable(userText).map(UriText::decoded);
    }

    public Optional<Secret> password() {
        return Optional.ofNullable(passwordText).map(secret -> Secret.of(UriText.decoded(secret.reveal())));
    }

    /// At least one host name, empty where the URI names none.
    public List<SinkHost> hosts() {
        return SinkUriParser.hosts(hostText);
    }

    /// Without escapes, with its leading slash, may be empty.
    public String path() {
        return UriText.decoded(pathText);
    }

    /// The first value of a parameter, which may be a secret; empty when it is not there.
    public Optional<String> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> UriText.decoded(parameter.name()).equals(name))
                .findFirst()
                .map(parameter -> UriText.decodedQuery(parameter.value()));
    }

    /// The URI with all its secrets.
    public Secret whole() {
        return Secret.of(written(false));
    }

    /// The URI with every secret masked.
    public String masked() {
        return written(true);
    }

    private String written(boolean masked) {
        StringBuilder text = new StringBuilder(scheme).append("://");
        if (userText != null) {
            text.append(userText);
            if (passwordText != null) {
                text.append(':').append(masked ? MASK : passwordText.reveal());
            }
            text.append('@');
        }
        text.append(hostText).append(pathText);
        for (int i = 0; i < parameters.size(); i++) {
            text.append(i == 0 ? '?' : '&').append(parameters.get(i).written(masked));
        }
        return text.toString();
    }

    /// Masked, as everything that prints.
    @Override
    public String toString() {
        return masked();
    }
}
