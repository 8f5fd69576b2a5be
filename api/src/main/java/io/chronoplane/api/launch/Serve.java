package io.chronoplane.api.launch;

import io.chronoplane.infra.config.Configuration;
import io.chronoplane.infra.config.EffectiveSettings;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.config.source.Flags;
import io.chronoplane.infra.config.source.Problem;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// The command `serve`: reads the configuration, starts the server, says where it is, and stays.
///
/// @param start       starts the server
/// @param lifetime    how long it runs
/// @param environment variables of the process
record Serve(Start start, Lifetime lifetime, Map<String, String> environment) {

    /// For what is closed after the last request: the log's batch, the database.
    private static final Duration AFTER_REQUESTS = Duration.ofSeconds(10);

    CommandSpec spec() {
        return ServeOptions.spec();
    }

    int run(ParseResult line, PrintWriter out, PrintWriter err) {
        int code =
                switch (ServeOptions.of(line).configuration(environment)) {
                    case Configuration.Unsound(List<Problem> problems) -> refuse(problems, err);
                    case Configuration.Sound sound when line.hasMatchedOption(Flags.PRINT_CONFIG) -> {
                        out.print(EffectiveSettings.print(sound.values()));
                        yield Exit.OK;
                    }
                    case Configuration.Sound sound -> serve(sound.settings(), out, err);
                };
        out.flush();
        err.flush();
        return code;
    }

    private int serve(Settings settings, PrintWriter out, PrintWriter err) {
        LogOutput.apply(settings.logging());
        try (Running running = start.start(settings)) {
            out.print(Announcement.of(settings, running));
            out.flush();
            lifetime.of(running, settings.server().shutdownTimeout().plus(AFTER_REQUESTS));
            return Exit.OK;
        } catch (Exception e) {
            err.println("chronoplane: cannot start: "
                    + StartFailure.explained(e, settings.server()).orElseGet(() -> unexplained(e)));
            return Exit.FAILED;
        }
    }

    private static String unexplained(Exception e) {
        LoggerFactory.getLogger(Serve.class).error("cannot start", e);
        return e.toString();
    }

    private static int refuse(List<Problem> problems, PrintWriter err) {
        err.println("chronoplane: the configuration has " + problems.size()
                + (problems.size() == 1 ? " problem:" : " problems:"));
        problems.forEach(problem -> err.println("  " + problem));
        return Exit.USAGE;
    }
}
