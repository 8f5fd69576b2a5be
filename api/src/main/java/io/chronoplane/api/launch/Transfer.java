package io.chronoplane.api.launch;

import io.chronoplane.infra.codec.UnreadableSecretException;
import io.chronoplane.infra.config.Configuration;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.config.source.Problem;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.transfer.DamagedFileException;
import io.chronoplane.infra.log.transfer.LogExport;
import io.chronoplane.infra.log.transfer.LogImport;
import io.chronoplane.infra.log.transfer.Transferred;
import io.chronoplane.infra.secret.KeyFit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// The commands `export` and `import`: the whole log to a file, and back, into whichever database the settings name.
///
/// @param environment variables of the process
record Transfer(Map<String, String> environment) {

    static CommandSpec spec(String description) {
        CommandSpec spec = ServeOptions.spec();
        spec.usageMessage().description(description);
        spec.addPositional(PositionalParamSpec.builder()
                .type(Path.class)
                .arity("1")
                .required(true)
                .paramLabel("FILE")
                .description("The file.")
                .build());
        return spec;
    }

    int exported(ParseResult line, PrintWriter out, PrintWriter err) {
        return run(line, out, err, (settings, file) -> {
            try (OutputStream sink = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OpenedLog log = OpenedLog.of(settings)) {
                return new LogExport(log.storage(), log.keys(), log.sql()).to(sink);
            }
        });
    }

    int imported(ParseResult line, PrintWriter out, PrintWriter err) {
        return run(line, out, err, (settings, file) -> {
            try (InputStream source = Files.newInputStream(file);
                    OpenedLog log = OpenedLog.of(settings)) {
                return LogImport.withKeys(log.storage(), new KeyFit(log.masterKey())).from(source);
            }
        });
    }

    @FunctionalInterface
    private interface Move {
        Transferred now(Settings settings, Path file) throws IOException;
    }

    private int run(ParseResult line, PrintWriter out, PrintWriter err, Move move) {
        int code =
                switch (ServeOptions.of(line).configuration(environment)) {
                    case Configuration.Unsound(List<Problem> problems) -> {
                        problems.forEach(problem -> err.println("chronoplane: " + problem));
                        yield Exit.USAGE;
                    }
                    case Configuration.Sound sound -> run(sound.settings(), line.matchedPositionalValue(0, Path.of("")), out, err, move);
                };
        out.flush();
        err.flush();
        return code;
    }

    private static int run(Settings settings, Path file, PrintWriter out, PrintWriter err, Move move) {
        LogOutput.apply(settings.logging());
        try {
            out.println(file + ": " + move.now(settings, file));
            return Exit.OK;
        } catch (DamagedFileException | StorageException | UnreadableSecretException e) {
            err.println("chronoplane: " + e.getMessage());
            return Exit.FAILED;
        } catch (IOException e) {
            err.println("chronoplane: " + e);
            return Exit.FAILED;
        }
    }
}
