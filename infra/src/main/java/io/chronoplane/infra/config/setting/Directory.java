package io.chronoplane.infra.config.setting;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// A directory. It need not exist; a relative one starts where the process was started.
public record Directory() implements Kind<Path> {

    @Override
    public Reading<Path> read(String text) {
        try {
            return text.isBlank() ? invalid() : new Reading.Valid<>(Path.of(text));
        } catch (InvalidPathException e) {
            return invalid();
        }
    }

    @Override
    public String rule() {
        return "the path of a directory";
    }
}
