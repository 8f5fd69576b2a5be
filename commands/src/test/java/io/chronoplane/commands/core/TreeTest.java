package io.chronoplane.commands.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreeTest {

    @Test
    void ascendingKeys_keepTheTreeFlat() {
        TreeNode<Integer, Integer> root = null;
        for (int key = 0; key < 100_000; key++) {
            root = TreeNode.with(root, key, key);
        }
        assertThat(depth(root)).isLessThan(41); // log of 100,001 to the base 4/3
        check(root, "ascending");
    }

    @Test
    void everyTree_isSortedAndBalanced_afterRandomChanges() {
        for (long seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            TreeNode<Integer, Integer> root = null;
            for (int step = 0; step < 2_000; step++) {
                int key = random.nextInt(400);
                root = random.nextBoolean() ? TreeNode.with(root, key, step) : TreeNode.without(root, key);
                if (step % 50 == 0) {
                    check(root, "seed " + seed + ", step " + step);
                }
            }
        }
    }

    @Test
    void drainingFromOneEnd_keepsTheTreeBalanced() {
        TreeNode<Integer, Integer> root = null;
        for (int key = 0; key < 1_000; key++) {
            root = TreeNode.with(root, key, key);
        }
        for (int key = 0; key < 1_000; key++) {
            root = TreeNode.without(root, key);
            check(root, "drained to " + key);
        }
        assertThat(root).isNull();
    }

    private static void check(@Nullable TreeNode<Integer, Integer> node, String where) {
        if (node == null) {
            return;
        }
        int left = TreeNode.sizeOf(node.left());
        int right = TreeNode.sizeOf(node.right());
        assertThat(node.size()).as(where).isEqualTo(left + right + 1);
        assertThat(left + 1).as(where).isLessThanOrEqualTo(3 * (right + 1));
        assertThat(right + 1).as(where).isLessThanOrEqualTo(3 * (left + 1));
        TreeNode<Integer, Integer> smaller = node.left();
        TreeNode<Integer, Integer> greater = node.right();
        assertThat(smaller == null || smaller.key() < node.key()).as(where).isTrue();
        assertThat(greater == null || greater.key() > node.key()).as(where).isTrue();
        check(smaller, where);
        check(greater, where);
    }

    private static int depth(@Nullable TreeNode<?, ?> node) {
        return node == null ? 0 : 1 + Math.max(depth(node.left()), depth(node.right()));
    }
}
