package io.chronoplane.api.launch;

import io.chronoplane.infra.config.Configuration;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.config.source.Environment;
import io.chronoplane.infra.config.source.Flags;
import io.chronoplane.infra.config.source.Layer;
import io.chronoplane.infra.config.source.PropertiesFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The flags of `replay`: where the log comes from, up to when, and the settings of the server that shows it.
final class ReplayOptions {

    private static final String UNTIL = "--until";
    private static final String SERVER = "--server";
    private static final String FROM = "--from";
    private static final List<String> NAMED = List.of("--data", "--host", "--port");

    private ReplayOptions() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create()
                .mixinStandardHelpOptions(true)
                .addOption(text(UNTIL, "MOMENT", "Up to a position, a tso or a time (RFC 3339).")
                        .required(true)
                        .build())
                .addOption(text("--data", "DIR", "The data directory whose log is copied; ./data unless given."
                                + " With --server or --from, where the master key is.")
                        .build())
                .addOption(text(SERVER, "URL", "A running server, whose log is asked for; it takes the role admin.")
                        .build())
                .addOption(OptionSpec.builder(FROM)
                        .type(Path.class)
                        .paramLabel("FILE")
                        .description("A log that was exported, by chronoplane export or by a server.")
                        .build())
                .addOption(text("--token-file", "FILE", "Holds the token for that server; or $CHRONOPLANE_TOKEN.")
                        .build())
                .addOption(text("--host", "H", "Where to listen; 127.0.0.1 unless given.").build())
                .addOption(text("--port", "P", "The port of all APIs; any free one unless given.").build())
                .addOption(OptionSpec.builder(Flags.CONFIG)
                        .type(Path.class)
                        .paramLabel("FILE")
                        .description("Settings in properties format, UTF-8.")
                        .build())
                .addOption(OptionSpec.builder(Flags.SET)
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1")
                        .paramLabel("KEY=VALUE")
                        .description("Any setting; see chronoplane settings.")
                        .build());
        spec.usageMessage()
                .description("Serves the fleet as it was at a moment, to be read only, from a copy of the log."
                        + " The original is not written to.")
                .sortOptions(false)
                .footerHeading("%nExamples:%n")
                .footer(
                        "  chronoplane replay --data ./data --until 2026-11-21T09:30:00Z --port 8090",
                        "  chronoplane replay --server http://127.0.0.1:8080 --data ./data --until 42",
                        "  chronoplane replay --from backup.gz --data ./data --until 42");
        return spec;
    }

    static String until(ParseResult line) {
        return line.matchedOptionValue(UNTIL, "");
    }

    /// The file of an exported log.
    static Optional<Path> from(ParseResult line) {
        return Optional.ofNullable(line.matchedOptionValue(FROM, (Path) null));
    }

    static boolean fromServer(ParseResult line) {
        return line.hasMatchedOption(SERVER);
    }

    static Configuration configuration(ParseResult line, Map<String, String> environment) {
        var named = new TreeMap<String, List<String>>();
        for (String flag : NAMED) {
            String value = line.matchedOptionValue(flag, (String) null);
            named.put(flag, value == null ? List.of() : List.of(value));
        }
        if (!line.hasMatchedOption("--port")) {
            named.put("--port", List.of("0"));
        }
        Path file = line.matchedOptionValue(Flags.CONFIG, (Path) null);
        return Configuration.of(List.of(
                Optional.ofNullable(file).map(PropertiesFile::read).orElseGet(Layer::empty),
                Environment.read(environment, Settings.declared(), Settings.families()),
                Flags.read(named, line.matchedOptionValue(Flags.SET, List.of()), List.of())));
    }

    private static OptionSpec.Builder text(String name, String label, String description) {
        return OptionSpec.builder(name).type(String.class).paramLabel(label).description(description);
    }
}
