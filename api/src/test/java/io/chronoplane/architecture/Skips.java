package io.chronoplane.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.List;

/// A test that is skipped must say why, or nobody notices that it never runs.
final class Skips {

    private Skips() {}

    static List<HouseRule> rules() {
        return List.of(
                new HouseRule(
                        "no test class is skipped without a reason",
                        classes().should(not(be(skippedSilently())))),
                new HouseRule(
                        "no test is skipped without a reason",
                        methods().should(not(be(skippedSilently())))),
                new HouseRule(
                        "no assumption is made without a reason",
                        noClasses().should().callMethodWhere(silentAssumption())));
    }

    /// `@Disabled` keeps its reason in `value`, `@EnabledIf…` and `@DisabledIf…` in `disabledReason`.
    private static <T extends HasAnnotations<?>> DescribedPredicate<T> skippedSilently() {
        return describe("skipped without a reason", annotated -> annotated.getAnnotations().stream()
                .anyMatch(Skips::silent));
    }

    private static boolean silent(JavaAnnotation<?> annotation) {
        String name = annotation.getRawType().getName();
        if (name.equals("org.junit.jupiter.api.Disabled")) {
            return annotation.get("value").map(reason -> reason.toString().isBlank()).orElse(true);
        }
        return name.startsWith("org.junit.jupiter.api.condition.")
                && annotation.get("disabledReason").map(reason -> reason.toString().isBlank()).orElse(true);
    }

    private static DescribedPredicate<JavaMethodCall> silentAssumption() {
        return describe("an assumption without a message", call -> {
            String owner = call.getTargetOwner().getName();
            boolean jupiter = owner.equals("org.junit.jupiter.api.Assumptions")
                    && call.getName().matches("assumeTrue|assumeFalse|abort")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.getName().matches("java.lang.String|java.util.function.Supplier"));
            return jupiter || owner.startsWith("org.assertj.core.api.Assumptions");
        });
    }
}
