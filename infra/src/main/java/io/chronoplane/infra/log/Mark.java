package io.chronoplane.infra.log;

/// A place in the log up to which someone has seen it. It may be the end of an [Append] that is still on its way,
/// so that the next decision need not wait for the disk.
public sealed interface Mark permits Mark.At, Append {

    /// A place that is durable.
    ///
    /// @param position 0 before the first event
    record At(long position) implements Mark {}

    /// The place before the first event.
    Mark ORIGIN = new At(0);

    static Mark at(long position) {
        return position == 0 ? ORIGIN : new At(position);
    }
}
