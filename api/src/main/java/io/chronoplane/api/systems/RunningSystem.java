package io.chronoplane.api.systems;

import io.chronoplane.api.core.WireApi;
import io.chronoplane.infra.core.Gateway;
import java.util.List;
import java.util.function.Function;

/// A system on a node.
///
/// @param apis how the APIs that speak for it are made: over the node, or over a moment of its past
/// @param work what it does of its own beside answering: jobs, timers. Closed before the node is.
public record RunningSystem(List<Function<Gateway, WireApi>> apis, Work work) {

    /// What a system does of its own. It is made idle.
    @FunctionalInterface
    public interface Work extends AutoCloseable {

        /// Nothing, for systems that only answer.
        Work NONE = () -> {};

        static Work of(Runnable begin, Runnable close) {
            return new Work() {
                @Override
                public void begin() {
                    begin.run();
                }

                @Override
                public void close() {
                    close.run();
                }
            };
        }

        /// Begins it. Not called where a past is only looked at, which must have no effect on anything.
        default void begin() {}

        /// Ends it, in bounded time.
        @Override
        void close();
    }

    /// A system that only answers, by one API.
    public static RunningSystem answering(Function<Gateway, WireApi> api) {
        return new RunningSystem(List.of(api), Work.NONE);
    }
}
