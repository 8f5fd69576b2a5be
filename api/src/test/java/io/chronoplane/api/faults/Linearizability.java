package io.chronoplane.api.faults;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether what clients saw of one entity can be explained by operations that took place one after the other, each at
/// some moment between its call and its answer. The search of Wing and Gong, with Lowe's memory of what was tried.
final class Linearizability<S> {

    /// What an entity does when nobody else is there.
    interface Model<S> {

        S initial();

        /// The state behind an operation; empty when it would have been answered otherwise, or when it is not known and
        /// would have changed nothing.
        Optional<S> step(S state, Operated operation);
    }

    private record Tried<S>(BitSet done, S state) {}

    private final Model<S> model;
    private final List<Operated> history;
    private final Set<Tried<S>> tried = new HashSet<>();

    private Linearizability(Model<S> model, List<Operated> history) {
        this.model = model;
        this.history = history.stream().sorted(Comparator.comparingLong(Operated::called)).toList();
    }

    static <S> boolean holds(Model<S> model, List<Operated> history) {
        return new Linearizability<>(model, new ArrayList<>(history)).explains(new BitSet(), model.initial());
    }

    private boolean explains(BitSet done, S state) {
        if (allKnownAreDone(done)) {
            return true;
        }
        if (!tried.add(new Tried<>((BitSet) done.clone(), state))) {
            return false;
        }
        // What was called behind the first answer cannot have come before it.
        long firstAnswer = Long.MAX_VALUE;
        for (int i = done.nextClearBit(0); i < history.size(); i = done.nextClearBit(i + 1)) {
            firstAnswer = Math.min(firstAnswer, history.get(i).answered());
        }
        Set<String> unknown = new HashSet<>();
        List<Integer> last = new ArrayList<>();
        for (int i = done.nextClearBit(0); i < history.size(); i = done.nextClearBit(i + 1)) {
            Operated next = history.get(i);
            if (next.called() > firstAnswer) {
                break;
            }
            if (next.isKnown()) {
                if (goesOn(done, state, i)) {
                    return true;
                }
            } else if (unknown.add(next.input())) {
                // Of those that asked the same, the first may stand for any; and most were never done.
                last.add(i);
            }
        }
        for (int i : last) {
            if (goesOn(done, state, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean goesOn(BitSet done, S state, int i) {
        Optional<S> behind = model.step(state, history.get(i));
        if (behind.isEmpty()) {
            return false;
        }
        done.set(i);
        boolean explained = explains(done, behind.get());
        done.clear(i);
        return explained;
    }

    private boolean allKnownAreDone(BitSet done) {
        for (int i = done.nextClearBit(0); i < history.size(); i = done.nextClearBit(i + 1)) {
            if (history.get(i).isKnown()) {
                return false;
            }
        }
        return true;
    }
}
