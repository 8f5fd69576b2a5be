package io.chronoplane.infra.ticdc.sink.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The data files of one table version, of one date: numbered from 1, none is ever written again.
final class DataDirectory {

    private static final String META = "meta";
    private static final String INDEX = "CDC.index";
    private static final Pattern NAME = Pattern.compile("CDC(\\d{1,20})\\..*", Pattern.DOTALL);

    private final Path path;
    private final int width;
    private final String extension;
    private long last;

    /// Reads how far a former run came.
    DataDirectory(Path path, int width, String extension) throws IOException {
        this.path = path;
        this.width = width;
        this.extension = extension;
        Path index = path.resolve(META).resolve(INDEX);
        if (Files.exists(index)) {
            Matcher name = NAME.matcher(Files.readString(index).strip());
            long indexed = name.matches() ? Long.parseLong(name.group(1)) : 0;
            Path file = path.resolve(name(indexed));
            boolean written = Files.exists(file) && Files.size(file) > 0;
            last = written ? indexed : Math.max(0, indexed - 1);
        }
    }

    Path path() {
        return path;
    }

    /// The index tells of a file before it is there, so that no reader takes it for one that was left over.
    void publish(byte[] content) throws IOException {
        long number = last + 1;
        Path file = path.resolve(name(number));
        if (Files.exists(file) && Files.size(file) > 0) {
            throw new FileAlreadyExistsException(file.toString(), null, "another process writes here");
        }
        Publication.write(path.resolve(META), INDEX, (name(number) + "\n").getBytes(StandardCharsets.UTF_8));
        Publication.write(path, name(number), content);
        last = number;
    }

    private String name(long number) {
        return "CDC" + String.format("%0" + width + "d", number) + extension;
    }
}
