package io.chronoplane.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A small house in which every rule is broken once: each rule must find who breaks it.
class BrokenHouseTest {

    private static final String ROOT = "io.chronoplane.architecture.broken";
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(ROOT);

    private static final Map<String, List<String>> CULPRITS = Map.ofEntries(
            Map.entry("commands know no other module", List.of("LooksUp")),
            Map.entry("queries know commands alone", List.of("LooksFurtherUp")),
            Map.entry("projections know queries and commands alone", List.of("CallsInfra")),
            Map.entry("infra knows nothing of api", List.of("CallsApi")),
            Map.entry("queries use of commands their values alone", List.of("AsksWithCommand")),
            Map.entry("no room knows a room that knows it", List.of("KnowsNeighbour", "KnowsBack")),
            Map.entry(
                    "pure modules import nothing but values of the JDK and JSpecify",
                    List.of("ReadsFiles", "UsesJackson")),
            Map.entry("pure modules know no thread, no chance and no clock", List.of("Rolls", "Runs")),
            Map.entry("pure modules call nothing that answers differently each time", List.of("TellsTime")),
            Map.entry("Axon is known in infra.axon alone", List.of("UsesAxon")),
            Map.entry("databases are known where rows are kept", List.of("UsesSql")),
            Map.entry("Vert.x and Netty are known in api alone", List.of("UsesVertx")),
            Map.entry("Kafka is known in its rooms alone", List.of("UsesKafka")),
            Map.entry("the command line is known in api.launch and api.cli alone", List.of("UsesPicocli")),
            Map.entry("Logback is known in api.launch alone", List.of("UsesLogback")),
            Map.entry("Jackson is known in infra and api alone", List.of("UsesJackson")),
            Map.entry("no system knows another", List.of("MeetsNeighbour")),
            Map.entry("what all systems share knows none of them", List.of("KnowsSystem")),
            Map.entry("every package is null-marked", List.of("Unmarked")),
            Map.entry("type names say what the type is", List.of("AbstractThing", "ThingHelper", "ThingInfo")),
            Map.entry("no state is static and mutable", List.of("Remembers")),
            Map.entry("every thread has a name", List.of("StartsThreads")),
            Map.entry("no test class is skipped without a reason", List.of("SkippedClass")),
            Map.entry("no test is skipped without a reason", List.of("SkippedMethods")),
            Map.entry("no assumption is made without a reason", List.of("AssumesSilently")));

    static List<HouseRule> rules() {
        return Stream.concat(HouseRules.of(ROOT).stream(), Skips.rules().stream()).toList();
    }

    @Test
    void everyRule_hasSomebodyWhoBreaksIt() {
        assertThat(rules()).extracting(HouseRule::name).containsExactlyInAnyOrderElementsOf(CULPRITS.keySet());
    }

    /// Each line of a report ends with the file that is to blame, in brackets.
    @ParameterizedTest
    @MethodSource("rules")
    void rule_findsWhoBreaksIt(HouseRule rule) {
        String report = rule.rule().evaluate(BROKEN).getFailureReport().toString();

        assertThat(report).doesNotContain("(Innocent");
        for (String culprit : CULPRITS.getOrDefault(rule.name(), List.of())) {
            assertThat(report).contains("(" + culprit + ".java:");
        }
    }
}
