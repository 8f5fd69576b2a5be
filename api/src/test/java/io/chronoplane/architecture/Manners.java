package io.chronoplane.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
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
                new HouseRule("type names say what the type is", classes().should(have(sayingName()))));
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
}
