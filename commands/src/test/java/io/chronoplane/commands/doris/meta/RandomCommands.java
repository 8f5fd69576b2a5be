package io.chronoplane.commands.doris.meta;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Well-formed commands of every kind. Each kind of thing brings a list of its own, in which what shall come more often
/// stands more than once.
final class RandomCommands {

    private final Dice dice;
    private final List<Supplier<DorisMetaCommand>> choices;

    RandomCommands(Dice dice) {
        this.dice = dice;
        this.choices = Stream.of(
                        new RandomInstances(dice).commands(),
                        new RandomClusters(dice).commands(),
                        new RandomNodes(dice).commands(),
                        new RandomStorage(dice).commands())
                .flatMap(List::stream)
                .toList();
    }

    DorisMetaCommand next() {
        return choices.get(dice.below(choices.size())).get();
    }
}
