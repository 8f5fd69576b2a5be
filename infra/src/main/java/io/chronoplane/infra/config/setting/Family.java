package io.chronoplane.infra.config.setting;

import io.chronoplane.commands.core.Secret;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Settings that are not declared one by one, because they belong to a library and only pass through: all keys
/// under a prefix that no declared setting has.
///
/// @param prefix      the first part of their keys
/// @param secret      whether the rest of a key, which is the library's own name, stands for a secret
/// @param rule        what their values must be
/// @param description for the reference page
public record Family(String prefix, Predicate<String> secret, String rule, String description) {

    private static final String FILE = "_FILE";

    /// The setting of a key, if the key is one of the family's.
    public Optional<Setting<?>> setting(String key) {
        if (!key.startsWith(prefix + ".") || !Setting.isKey(key)) {
            return Optional.empty();
        }
        return Optional.of(new Setting<>(key, new PassedOn(rule, secret.test(nameOf(key))), "", description));
    }

    /// The library's own name of a key.
    public String nameOf(String key) {
        return key.substring(prefix.length() + 1);
    }

    /// The setting whose value an environment variable holds, if it is one of the family's. Names of the libraries
    /// have dots and no hyphens, so that a variable stands for one of them.
    public Optional<Setting<?>> ofVariable(String variable) {
        return variable.startsWith(Setting.ENVIRONMENT_PREFIX) ? setting(key(variable)) : Optional.empty();
    }

    /// The setting whose value is in a file that an environment variable names. Only secrets have such a variable.
    public Optional<Setting<?>> ofFileVariable(String variable) {
        return variable.endsWith(FILE)
                ? ofVariable(variable.substring(0, variable.length() - FILE.length())).filter(Setting::secret)
                : Optional.empty();
    }

    private static String key(String variable) {
        return variable.substring(Setting.ENVIRONMENT_PREFIX.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '.');
    }

    /// The value of one of them. It is kept masked whatever it is.
    private record PassedOn(String rule, boolean secret) implements Kind<Secret> {

        @Override
        public Reading<Secret> read(String text) {
            return text.chars().anyMatch(Character::isISOControl) ? invalid() : new Reading.Valid<>(Secret.of(text));
        }

        @Override
        public String show(Secret value) {
            return secret ? value.toString() : value.reveal();
        }
    }
}
