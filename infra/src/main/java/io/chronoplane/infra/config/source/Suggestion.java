package io.chronoplane.infra.config.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Guesses what an operator meant.
public final class Suggestion {

    private Suggestion() {}

    /// A sentence that names the nearest word, to follow a complaint; empty when none is near.
    public static String among(Collection<String> words, String wrong) {
        return nearest(words, wrong).map(word -> ", did you mean " + word + "?").orElse("");
    }

    private static Optional<String> nearest(Collection<String> words, String wrong) {
        Optional<String> tail = words.stream()
                .filter(word -> word.endsWith("." + wrong) || word.endsWith("_" + wrong))
                .min(Comparator.naturalOrder());
        int most = Math.max(2, wrong.length() / 4);
        return tail.or(() -> words.stream()
                .filter(word -> distance(word, wrong) <= most)
                .min(Comparator.comparingInt((String word) -> distance(word, wrong))
                        .thenComparing(Comparator.naturalOrder())));
    }

    /// The number of characters to insert, delete or replace.
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
