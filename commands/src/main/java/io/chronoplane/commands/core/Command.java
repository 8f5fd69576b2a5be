package io.chronoplane.commands.core;

import java.util.List;

/// A request to change something, as far as it can be understood without looking at any state.
public interface Command {

    /// The entities whose state the decision rests on. If any of them has moved on in the log by the time that
    /// the events are appended, the command is decided anew.
    List<Tag> reads();
}
