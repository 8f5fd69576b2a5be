package io.chronoplane.infra.config.setting;

import java.util.Locale;
import java.util.regex.Pattern;

/// A declared setting. What is not declared cannot be set.
///
/// @param key         dotted lower case with hyphens: `doris.meta.token`
/// @param kind        what its values are
/// @param fallback    the text that holds when nothing else is given; empty for a kind that may be unset
/// @param description a sentence or two for the reference page: what it does, in which unit
public record Setting<T>(String key, Kind<T> kind, String fallback, String description) {

    /// What every environment variable of ours begins with.
    public static final String ENVIRONMENT_PREFIX = "CHRONOPLANE_";

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

    public Setting {
        if (!isKey(key)) {
            throw new IllegalArgumentException("not dotted lower case with hyphens: " + key);
        }
        if (kind.read(fallback) instanceof Reading.Invalid<T>(String rule)) {
            throw new IllegalArgumentException("the default of " + key + " must be " + rule);
        }
    }

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /// The environment variable that sets it: `CHRONOPLANE_DORIS_META_TOKEN`.
    public String environment() {
        return ENVIRONMENT_PREFIX + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /// The environment variable that names a file which holds the value. Only secrets have it.
    public String environmentFile() {
        return environment() + "_FILE";
    }

    public boolean secret() {
        return kind.secret();
    }
}
