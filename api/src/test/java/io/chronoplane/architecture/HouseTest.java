package io.chronoplane.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The house as it is built. [BrokenHouseTest] proves that each rule can be broken.
class HouseTest {

    private static final String ROOT = "io.chronoplane";

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final JavaClasses TESTS = tests();

    static List<HouseRule> rulesOfTheHouse() {
        return HouseRules.of(ROOT);
    }

    static List<HouseRule> rulesOfTests() {
        return Skips.rules();
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheHouse")
    void house_keepsItsRules(HouseRule rule) {
        rule.rule().check(PRODUCTION);
    }

    @ParameterizedTest
    @MethodSource("rulesOfTests")
    void tests_keepTheirRules_inEveryModule(HouseRule rule) {
        rule.rule().check(TESTS);
    }

    /// Of all modules that are compiled before this one.
    private static JavaClasses tests() {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            List<Path> compiled = modules.map(module -> module.resolve("target/test-classes"))
                    .filter(Files::isDirectory)
                    .toList();
            return new ClassFileImporter()
                    .withImportOption(location -> !location.contains("/architecture/broken/"))
                    .importPaths(compiled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
