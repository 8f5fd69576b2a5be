package io.chronoplane.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.Set;

/// Commands, queries and projections are functions of what they are given: that is what makes replay, dry run and
/// time travel free.
final class Purity {

    private static final Set<String> MOMENTARY =
            Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime", "getenv", "getProperty", "random");

    private Purity() {}

    static List<HouseRule> rules(String root) {
        String[] pure = {root + ".commands..", root + ".queries..", root + ".projections.."};
        return List.of(
                new HouseRule(
                        "pure modules import nothing but values of the JDK and JSpecify",
                        classes()
                                .that()
                                .resideInAnyPackage(pure)
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        root + "..",
                                        "java.lang..",
                                        "java.util",
                                        "java.util.function",
                                        "java.util.regex",
                                        "java.util.stream",
                                        "java.time..",
                                        "java.math",
                                        "java.nio.charset",
                                        "java.security",
                                        "java.text",
                                        "org.jspecify.annotations",
                                        // Arrays of primitives belong to no package.
                                        "")),
                new HouseRule(
                        "pure modules know no thread, no chance and no clock",
                        noClasses()
                                .that()
                                .resideInAnyPackage(pure)
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching("java\\.lang\\.(Thread.*|Process.*|Runtime|reflect\\..*)"
                                        + "|java\\.util\\.(.*Random|Timer.*)|java\\.security\\.SecureRandom"
                                        + "|java\\.time\\.(Clock|InstantSource)")),
                new HouseRule(
                        "pure modules call nothing that answers differently each time",
                        noClasses().that().resideInAnyPackage(pure).should().callMethodWhere(momentary())));
    }

    private static DescribedPredicate<JavaMethodCall> momentary() {
        return DescribedPredicate.describe(
                "the answer depends on the moment",
                call -> MOMENTARY.contains(call.getName())
                        && call.getTargetOwner().getPackageName().startsWith("java."));
    }
}
