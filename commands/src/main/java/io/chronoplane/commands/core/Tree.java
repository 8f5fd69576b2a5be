package io.chronoplane.commands.core;

import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An immutable sorted map. A changed tree shares all nodes off the path to the change.
final class Tree<K extends Comparable<K>, V> {

    private static final Tree<?, ?> EMPTY = new Tree<String, Object>(null);

    private final @Nullable TreeNode<K, V> root;

    private Tree(@Nullable TreeNode<K, V> root) {
        this.root = root;
    }

    @SuppressWarnings("unchecked") // it holds nothing, so it holds nothing of a wrong type
    static <K extends Comparable<K>, V> Tree<K, V> empty() {
        return (Tree<K, V>) EMPTY;
    }

    int size() {
        return TreeNode.sizeOf(root);
    }

    @Nullable V get(K key) {
        TreeNode<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key());
            if (order == 0) {
                return node.value();
            }
            node = order < 0 ? node.left() : node.right();
        }
        return null;
    }

    /// The value with that many keys before its own.
    ///
    /// @throws IndexOutOfBoundsException when there are not so many
    V at(int rank) {
        TreeNode<K, V> node = root;
        int before = rank;
        while (node != null) {
            int left = TreeNode.sizeOf(node.left());
            if (before == left) {
                return node.value();
            }
            node = before < left ? node.left() : node.right();
            before = before < left ? before : before - left - 1;
        }
        throw new IndexOutOfBoundsException(rank);
    }

    Tree<K, V> with(K key, V value) {
        return new Tree<>(TreeNode.with(root, key, value));
    }

    Tree<K, V> without(K key) {
        return new Tree<>(TreeNode.without(root, key));
    }

    /// The values in the order of their keys.
    Iterator<V> values() {
        return new TreeValues<>(root);
    }

    /// Equal values in the same order, whatever the keys.
    boolean sameValues(Tree<?, ?> other) {
        if (size() != other.size()) {
            return false;
        }
        Iterator<?> others = other.values();
        for (Iterator<V> mine = values(); mine.hasNext(); ) {
            if (!Objects.equals(mine.next(), others.next())) {
                return false;
            }
        }
        return true;
    }
}
