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

/// The flags of `serve`. They stay texts here: what is right is decided with the rest of the configuration, so that
/// every problem is told at once.
record ServeOptions(Optional<Path> file, Layer flags) {

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create()
                .mixinStandardHelpOptions(true)
                .addOption(texts("--host", "H", "Where to listen; 127.0.0.1 unless given."))
                .addOption(texts("--port", "N", "The port of all APIs; 8080 unless given, 0 for any free one."))
                .addOption(texts(
                        "--more-ports", "PORTS", "Ports that answer too, such as the vendors' own 5000,8040,8300."))
                .addOption(texts("--data", "DIR", "Where everything is kept; ./data unless given."))
                .addOption(texts(
                        "--database", "URL", "A PostgreSQL that several nodes share: postgresql://HOST:PORT/DATABASE."))
                .addOption(texts("--kafka", "KAFKA", "Where events are fed to: embedded unless given, HOST:PORT, or none."))
                .addOption(OptionSpec.builder(Flags.CONFIG)
                        .type(Path.class)
                        .paramLabel("FILE")
                        .description("Settings in properties format, UTF-8.")
                        .build())
                .addOption(texts(Flags.SET, "KEY=VALUE", "Any setting; see chronoplane settings."))
                .addOption(OptionSpec.builder(Flags.PRINT_CONFIG)
                        .type(boolean.class)
                        .description("Prints what holds and where it comes from, and does not start.")
                        .build());
        spec.usageMessage().description("Starts the server.").sortOptions(false);
        spec.parser().unmatchedArgumentsAllowed(true);
        return spec;
    }

    static ServeOptions of(ParseResult line) {
        var named = new TreeMap<String, List<String>>();
        for (String flag : Flags.NAMED.keySet()) {
            named.put(flag, line.matchedOptionValue(flag, List.of()));
        }
        Path file = line.matchedOptionValue(Flags.CONFIG, (Path) null);
        List<String> assignments = line.matchedOptionValue(Flags.SET, List.of());
        return new ServeOptions(
                Optional.ofNullable(file), Flags.read(named, assignments, line.unmatched()));
    }

    Configuration configuration(Map<String, String> environment) {
        return Configuration.of(List.of(
                file.map(PropertiesFile::read).orElseGet(Layer::empty),
                Environment.read(environment, Settings.declared(), Settings.families()),
                flags));
    }

    private static OptionSpec texts(String flag, String label, String description) {
        return OptionSpec.builder(flag)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }
}
