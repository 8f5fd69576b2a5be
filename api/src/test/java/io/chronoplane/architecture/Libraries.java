package io.chronoplane.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;

/// Each library has its rooms, so that it can be replaced by rewriting those.
final class Libraries {

    private Libraries() {}

    static List<HouseRule> rules(String root) {
        return List.of(
                new HouseRule("Axon is known in infra.axon alone", only(root, "org.axonframework..", "infra.axon..")),
                new HouseRule(
                        "databases are known where rows are kept",
                        noneBut(
                                root,
                                new String[] {"java.sql..", "javax.sql..", "org.h2..", "org.postgresql..", "com.zaxxer.."},
                                "infra.log..",
                                "infra.projection..",
                                "infra.secret..",
                                "infra.cluster..",
                                "infra.idempotency..",
                                "infra.refusal..",
                                "infra.ticdc.sink.jdbc..")),
                new HouseRule(
                        "Vert.x and Netty are known in api alone",
                        noneBut(root, new String[] {"io.vertx..", "io.netty.."}, "api..")),
                new HouseRule(
                        "Kafka is known in its rooms alone",
                        noneBut(
                                root,
                                new String[] {"org.apache.kafka..", "kafka..", "scala.."},
                                "infra.kafka..",
                                "infra.ticdc.sink.kafka..")),
                new HouseRule(
                        "the command line is known in api.launch and api.cli alone",
                        only(root, "picocli..", "api.launch..", "api.cli..")),
                new HouseRule("Logback is known in api.launch alone", only(root, "ch.qos.logback..", "api.launch..")),
                new HouseRule(
                        "Jackson is known in infra and api alone", only(root, "com.fasterxml..", "infra..", "api..")));
    }

    private static ArchRule only(String root, String library, String... rooms) {
        return noneBut(root, new String[] {library}, rooms);
    }

    private static ArchRule noneBut(String root, String[] libraries, String... rooms) {
        String[] allowed = Arrays.stream(rooms).map(room -> root + "." + room).toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }
}
