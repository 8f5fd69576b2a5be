package io.chronoplane.commands.core;

import org.jspecify.annotations.Nullable;

/// A node of a weight-balanced binary tree: neither side holds more than three times the other. The balance is
/// that of Hirai and Yamamoto, "Balancing weight-balanced trees" (2011), with the parameters 3 and 2.
///
/// @param size of the whole subtree, this node included
record TreeNode<K extends Comparable<K>, V>(
        int size,
        K key,
        V value,
        @Nullable TreeNode<K, V> left,
        @Nullable TreeNode<K, V> right) {

    private static final int DELTA = 3;
    private static final int RATIO = 2;

    static int sizeOf(@Nullable TreeNode<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    static <K extends Comparable<K>, V> TreeNode<K, V> with(@Nullable TreeNode<K, V> node, K key, V value) {
        if (node == null) {
            return new TreeNode<>(1, key, value, null, null);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return new TreeNode<>(node.size, node.key, value, node.left, node.right);
        }
        return order < 0
                ? balanced(node, with(node.left, key, value), node.right)
                : balanced(node, node.left, with(node.right, key, value));
    }

    static <K extends Comparable<K>, V> @Nullable TreeNode<K, V> without(@Nullable TreeNode<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return joined(node.left, node.right);
        }
        return order < 0
                ? balanced(node, without(node.left, key), node.right)
                : balanced(node, node.left, without(node.right, key));
    }

    private static <K extends Comparable<K>, V> @Nullable TreeNode<K, V> joined(
            @Nullable TreeNode<K, V> left, @Nullable TreeNode<K, V> right) {
        if (left == null) {
            return right;
        }
        if (right == null) {
            return left;
        }
        TreeNode<K, V> first = first(right);
        return balanced(first, left, without(right, first.key));
    }

    private static <K extends Comparable<K>, V> TreeNode<K, V> first(TreeNode<K, V> node) {
        TreeNode<K, V> left = node.left;
        return left == null ? node : first(left);
    }

    private static <K extends Comparable<K>, V> TreeNode<K, V> balanced(
            TreeNode<K, V> at, @Nullable TreeNode<K, V> left, @Nullable TreeNode<K, V> right) {
        if (right != null && heavier(right, left)) {
            return weight(right.left) < RATIO * weight(right.right)
                    ? node(right, node(at, left, right.left), right.right)
                    : rightUp(at, left, right);
        }
        if (left != null && heavier(left, right)) {
            return weight(left.right) < RATIO * weight(left.left)
                    ? node(left, left.left, node(at, left.right, right))
                    : leftUp(at, left, right);
        }
        return node(at, left, right);
    }

    private static <K extends Comparable<K>, V> TreeNode<K, V> rightUp(
            TreeNode<K, V> at, @Nullable TreeNode<K, V> left, TreeNode<K, V> right) {
        TreeNode<K, V> middle = present(right.left);
        return node(middle, node(at, left, middle.left), node(right, middle.right, right.right));
    }

    private static <K extends Comparable<K>, V> TreeNode<K, V> leftUp(
            TreeNode<K, V> at, TreeNode<K, V> left, @Nullable TreeNode<K, V> right) {
        TreeNode<K, V> middle = present(left.right);
        return node(middle, node(left, left.left, middle.left), node(at, middle.right, right));
    }

    private static <K extends Comparable<K>, V> TreeNode<K, V> node(
            TreeNode<K, V> at, @Nullable TreeNode<K, V> left, @Nullable TreeNode<K, V> right) {
        return new TreeNode<>(sizeOf(left) + sizeOf(right) + 1, at.key, at.value, left, right);
    }

    private static <K extends Comparable<K>, V> TreeNode<K, V> present(@Nullable TreeNode<K, V> node) {
        if (node == null) {
            throw new IllegalStateException("a side that outweighs the other is empty");
        }
        return node;
    }

    private static boolean heavier(@Nullable TreeNode<?, ?> one, @Nullable TreeNode<?, ?> other) {
        return weight(one) > DELTA * weight(other);
    }

    private static int weight(@Nullable TreeNode<?, ?> node) {
        return sizeOf(node) + 1;
    }
}
