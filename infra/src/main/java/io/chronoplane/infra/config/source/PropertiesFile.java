package io.chronoplane.infra.config.source;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// A file of settings in the format of [Properties], in UTF-8. It is read entry by entry, since [Properties] keeps
/// neither the line of an entry nor the first of two with the same key.
public final class PropertiesFile {

    private final Path file;
    private final List<Given> given = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private PropertiesFile(Path file) {
        this.file = file;
    }

    public static Layer read(Path file) {
        return new PropertiesFile(file).layer();
    }

    private Layer layer() {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int start = 0; start < lines.size(); ) {
                int end = start + 1;
                while (continues(lines.get(end - 1)) && end < lines.size()) {
                    end++;
                }
                entry(start + 1, String.join("\n", lines.subList(start, end)));
                start = end;
            }
        } catch (NoSuchFileException e) {
            unreadable("there is no such file");
        } catch (MalformedInputException e) {
            unreadable("is not UTF-8");
        } catch (IOException e) {
            unreadable("cannot be read: " + e.getMessage());
        }
        return new Layer(given, problems);
    }

    private void entry(int line, String text) {
        var source = new Source.FileLine(file, line);
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
            properties.stringPropertyNames()
                    .forEach(key -> given.add(new Given(key, properties.getProperty(key).strip(), source)));
        } catch (IOException | IllegalArgumentException e) {
            problems.add(new Problem("entry", source, "is not in properties format (a malformed \\uXXXX)"));
        }
    }

    /// Whether the line ends in an odd number of backslashes and so goes on in the next. A comment never does.
    private static boolean continues(String line) {
        String stripped = line.stripLeading();
        if (stripped.startsWith("#") || stripped.startsWith("!")) {
            return false;
        }
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private void unreadable(String why) {
        problems.add(new Problem(file.toString(), new Source.Flag(Flags.CONFIG), why));
    }
}
