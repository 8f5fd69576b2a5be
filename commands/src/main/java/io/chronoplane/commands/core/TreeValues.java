package io.chronoplane.commands.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Walks the values of a tree from left to right.
final class TreeValues<K extends Comparable<K>, V> implements Iterator<V> {

    /// The nodes whose left side has been walked, the next one on top.
    private final Deque<TreeNode<K, V>> path = new ArrayDeque<>();

    TreeValues(@Nullable TreeNode<K, V> root) {
        descend(root);
    }

    @Override
    public boolean hasNext() {
        return !path.isEmpty();
    }

    @Override
    public V next() {
        TreeNode<K, V> node = path.poll();
        if (node == null) {
            throw new NoSuchElementException();
        }
        descend(node.right());
        return node.value();
    }

    private void descend(@Nullable TreeNode<K, V> from) {
        for (TreeNode<K, V> node = from; node != null; node = node.left()) {
            path.push(node);
        }
    }
}
