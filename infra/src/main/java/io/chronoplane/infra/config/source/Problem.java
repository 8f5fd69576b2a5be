package io.chronoplane.infra.config.source;

/// Something that is wrong with the configuration, for the operator's eyes. Never contains a secret.
///
/// @param what   the key, or the flag, variable or file that is not understood
/// @param source where it was given
/// @param rule   what is wrong, and what to do
public record Problem(String what, Source source, String rule) {

    @Override
    public String toString() {
        return what + " (" + source + "): " + rule;
    }
}
