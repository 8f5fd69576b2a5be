package io.chronoplane.api.launch;

import io.chronoplane.api.cli.ExportedLog;
import io.chronoplane.infra.config.Configuration;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.config.source.Problem;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.sandbox.InUseException;
import io.chronoplane.infra.sandbox.SandboxLog;
import io.chronoplane.infra.secret.DataKey;
import io.chronoplane.infra.secret.MasterKeyFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// The command `replay`: serves the fleet as it was at a moment, from a copy of the log, and stays. What it copies it
/// only reads.
///
/// @param lifetime    how long it runs
/// @param environment variables of the process
record Replay(Lifetime lifetime, Map<String, String> environment) {

    private static final Duration AFTER_REQUESTS = Duration.ofSeconds(10);

    /// A log to look at, up to an event.
    private record Prepared(SandboxLog log, long end, DataKey masterKey, boolean withSecrets) {}

    CommandSpec spec() {
        return ReplayOptions.spec();
    }

    int run(ParseResult line, PrintWriter out, PrintWriter err) {
        int code =
                switch (ReplayOptions.configuration(line, environment)) {
                    case Configuration.Unsound(List<Problem> problems) -> {
                        err.println("chronoplane: the configuration is wrong:");
                        problems.forEach(problem -> err.println("  " + problem));
                        yield Exit.USAGE;
                    }
                    case Configuration.Sound sound -> replay(line, sound.settings(), out, err);
                };
        out.flush();
        err.flush();
        return code;
    }

    private int replay(ParseResult line, Settings settings, PrintWriter out, PrintWriter err) {
        LogOutput.apply(settings.logging());
        try {
            Prepared prepared = prepared(line, settings);
            try (Running running = Replaying.start(settings, prepared.log(), prepared.end(), prepared.masterKey())) {
                out.print(announcement(settings, running.port(), prepared));
                out.flush();
                lifetime.of(running, settings.server().shutdownTimeout().plus(AFTER_REQUESTS));
                return Exit.OK;
            }
        } catch (InvalidRequest e) {
            err.println("chronoplane: --until: " + e.explanation());
            return Exit.USAGE;
        } catch (InUseException e) {
            err.println("chronoplane: " + e.getMessage() + ". Ask it for its log: ./chronoplane replay --server"
                    + " " + environment.getOrDefault("CHRONOPLANE_SERVER", "http://127.0.0.1:8080") + " --data " + settings.storage().data() + " --until "
                    + ReplayOptions.until(line));
            return Exit.FAILED;
        } catch (IOException | UncheckedIOException e) {
            err.println("chronoplane: cannot replay: " + StartFailure.explained(e, settings.server())
                    .orElseGet(() -> String.valueOf(e.getMessage())));
            return Exit.FAILED;
        } catch (Exception e) {
            err.println("chronoplane: cannot replay: " + StartFailure.explained(e, settings.server())
                    .orElseGet(() -> unexplained(e)));
            return Exit.FAILED;
        }
    }

    private Prepared prepared(ParseResult line, Settings settings) throws IOException, CannotStart {
        String until = ReplayOptions.until(line);
        Optional<Path> file = ReplayOptions.from(line);
        if (file.isPresent()) {
            if (ReplayOptions.fromServer(line)) {
                throw new CannotStart("--from and --server name two logs: give one of them");
            }
            try (InputStream export = Files.newInputStream(file.get())) {
                return imported(export, line, settings, until);
            } catch (NoSuchFileException e) {
                throw new NoSuchFileException("there is no file " + file.get());
            }
        }
        if (ReplayOptions.fromServer(line)) {
            try (InputStream export = ExportedLog.open(line, environment, until)) {
                return imported(export, line, settings, "");
            }
        }
        return copied(settings, until);
    }

    private static Prepared copied(Settings settings, String until) throws IOException, CannotStart {
        SandboxLog log = SandboxLog.copied(settings.storage().data());
        try {
            DataKey key = key(settings, Optional.of(log.directory()))
                    .orElseThrow(() -> new CannotStart("there is no master key in "
                            + settings.storage().data() + ": set secrets.master-key"));
            return new Prepared(log, log.position(until, InstantSource.system()), key, true);
        } catch (CannotStart | RuntimeException e) {
            log.close();
            throw e;
        }
    }

    /// @param until empty for the end of the export
    private static Prepared imported(InputStream export, ParseResult line, Settings settings, String until)
            throws IOException {
        Optional<DataKey> key = key(
                settings,
                line.hasMatchedOption("--data") ? Optional.of(settings.storage().data()) : Optional.empty());
        SandboxLog log = SandboxLog.imported(export, key.isPresent());
        try {
            long end = until.isEmpty() ? log.head() : log.position(until, InstantSource.system());
            return new Prepared(log, end, key.orElseGet(() -> new DataKey(DataKey.random())), key.isPresent());
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    private static Optional<DataKey> key(Settings settings, Optional<Path> directory) {
        return settings.storage()
                .masterKey()
                .map(key -> MasterKeyFile.parse(key.reveal()))
                .or(() -> directory
                        .filter(path -> Files.exists(path.resolve("master.key")))
                        .map(MasterKeyFile::readOrCreate));
    }

    private static String announcement(Settings settings, int port, Prepared prepared) {
        String host = settings.server().host();
        return "a replay up to position " + prepared.end() + ", to be read only\n"
                + "  listens on  http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "\n"
                + "  copy in     " + prepared.log().directory() + ", deleted at the end\n"
                + (prepared.withSecrets()
                        ? ""
                        : "  secrets     read as empty: give --data DIR, whose master.key opens them\n");
    }

    private static String unexplained(Exception e) {
        LoggerFactory.getLogger(Replay.class).error("cannot replay", e);
        return e.toString();
    }
}
