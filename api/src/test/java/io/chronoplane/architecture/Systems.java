package io.chronoplane.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Systems are neighbours who do not meet. A new one is added to the list here.
final class Systems {

    private static final Set<String> NAMES = Set.of("doris.meta", "doris.tablet", "cls", "taurusdb", "ticdc");

    private Systems() {}

    static List<HouseRule> rules(String root) {
        String[] systems = NAMES.stream().map(name -> root + ".*." + name + "..").toArray(String[]::new);
        return List.of(
                new HouseRule(
                        "no system knows another",
                        slices().assignedFrom(bySystem(root)).should().notDependOnEachOther()),
                new HouseRule(
                        "what all systems share knows none of them",
                        noClasses()
                                .that()
                                .resideInAPackage(root + ".*.core..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(systems)));
    }

    private static SliceAssignment bySystem(String root) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String module = "^" + Pattern.quote(root) + "\\.\\w+\\.?";
                String room = type.getPackageName().replaceFirst(module, "") + ".";
                return NAMES.stream()
                        .filter(name -> room.startsWith(name + "."))
                        .findFirst()
                        .map(SliceIdentifier::of)
                        .orElseGet(SliceIdentifier::ignore);
            }

            @Override
            public String getDescription() {
                return "systems";
            }
        };
    }
}
