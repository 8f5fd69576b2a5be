package io.chronoplane.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;

/// The straight line downwards: api, infra, projections, queries, commands.
final class Arrows {

    private Arrows() {}

    static List<HouseRule> rules(String root) {
        return List.of(
                new HouseRule(
                        "commands know no other module",
                        unknown(root, "commands", "queries", "projections", "infra", "api")),
                new HouseRule("queries know commands alone", unknown(root, "queries", "projections", "infra", "api")),
                new HouseRule(
                        "projections know queries and commands alone", unknown(root, "projections", "infra", "api")),
                new HouseRule("infra knows nothing of api", unknown(root, "infra", "api")),
                new HouseRule(
                        "queries use of commands their values alone",
                        noClasses()
                                .that()
                                .resideInAPackage(root + ".queries..")
                                .should()
                                .dependOnClassesThat(deciding(root))),
                new HouseRule(
                        "no room knows a room that knows it",
                        slices().matching(root + ".(infra|api).(*)..").should().beFreeOfCycles()));
    }

    private static ArchRule unknown(String root, String module, String... others) {
        String[] packages = Arrays.stream(others).map(other -> root + "." + other + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages));
    }

    private static DescribedPredicate<JavaClass> deciding(String root) {
        String core = root + ".commands.core.";
        return assignableTo(core + "Command")
                .or(assignableTo(core + "Event"))
                .or(assignableTo(core + "Decider"))
                .or(assignableTo(core + "Decision"))
                .and(not(resideInAPackage("java..")))
                .as("commands, events and deciders");
    }
}
