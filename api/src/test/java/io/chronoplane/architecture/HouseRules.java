package io.chronoplane.architecture;

import java.util.List;
import java.util.stream.Stream;

/// The rules about what runs, for a house whose modules lie under a root package.
final class HouseRules {

    private HouseRules() {}

    static List<HouseRule> of(String root) {
        return Stream.of(
                        Arrows.rules(root),
                        Purity.rules(root),
                        Libraries.rules(root),
                        Systems.rules(root),
                        Manners.rules())
                .flatMap(List::stream)
                .toList();
    }
}
