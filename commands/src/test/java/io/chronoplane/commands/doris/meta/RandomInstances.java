package io.chronoplane.commands.doris.meta;

import java.util.List;
import java.util.function.Supplier;

/// Commands about instances as such.
final class RandomInstances {

    private final Dice dice;

    RandomInstances(Dice dice) {
        this.dice = dice;
    }

    List<Supplier<DorisMetaCommand>> commands() {
        return List.of(this::create, this::create, this::drop, this::status);
    }

    private DorisMetaCommand create() {
        return Samples.creating(dice.instanceId());
    }

    // Most of the time there is more to see in an instance that stays.
    private DorisMetaCommand drop() {
        return dice.oneIn(4) ? new DropInstance(dice.instanceId()) : create();
    }

    private DorisMetaCommand status() {
        return new SetInstanceStatus(dice.instanceId(), dice.any(InstanceStatus.NORMAL, InstanceStatus.OVERDUE), 0);
    }
}
