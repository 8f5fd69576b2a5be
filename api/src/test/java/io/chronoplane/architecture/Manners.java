package io.chronoplane.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/// How types are named and what every one of them keeps to.
final class Manners {

    private static final Pattern VAGUE = Pattern.compile(
            "(Abstract|Base)([A-Z].*)?|(.*[a-z0-9])?(Manager|Helper|Utils?|Impl|Base|Abstract|DTO|Dto|Data|Info)");

    private Manners() {}

    static List<HouseRule> rules() {
        return List.of(
                new HouseRule("every package is null-marked", classes().should(have(nullMarkedPackage()))),
                new HouseRule("type names say what the type is", classes().should(have(sayingName()))),
                new HouseRule("no state is static and mutable", fields().that().areStatic().should().beFinal()),
                new HouseRule(
                        "every thread has a name",
                        noClasses().should().callCodeUnitWhere(startsNamelessThread())));
    }

    private static DescribedPredicate<JavaClass> nullMarkedPackage() {
        return DescribedPredicate.describe(
                "a package that is @NullMarked",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    private static DescribedPredicate<JavaClass> sayingName() {
        return DescribedPredicate.describe(
                "a name without Manager, Helper, Util, Impl, Base, Abstract, DTO, Data, Info",
                type -> !VAGUE.matcher(type.getSimpleName()).matches());
    }

    /// Threads made without a name, and pools that make them so.
    private static DescribedPredicate<JavaCodeUnitAccess<?>> startsNamelessThread() {
        return DescribedPredicate.describe("a thread without a name", call -> {
            String owner = call.getTargetOwner().getName();
            List<String> parameters = call.getTarget().getRawParameterTypes().stream()
                    .map(JavaClass::getSimpleName)
                    .toList();
            return switch (owner) {
                case "java.lang.Thread" -> call.getName().equals("startVirtualThread")
                        || (call.getName().equals("<init>") && !parameters.contains("String"));
                case "java.util.concurrent.Executors" ->
                    call.getName().startsWith("new") && !parameters.contains("ThreadFactory");
                default -> false;
            };
        });
    }
}
