package io.chronoplane.commands.doris.tablet;

import java.util.List;

/// The transactions under one label of a database, oldest first.
public record Label(List<LabelUse> uses) {

    static final Label FREE = new Label(List.of());

    public Label {
        uses = List.copyOf(uses);
    }

    /// The uses that still count: ended ones are forgotten after some time.
    ///
    /// @param after epoch milliseconds
    List<LabelUse> endedAfter(long after) {
        return uses.stream()
                .filter(use -> !use.status().isFinal() || use.endedAt() >= after)
                .toList();
    }
}
