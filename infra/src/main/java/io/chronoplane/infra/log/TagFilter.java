package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Tag;
import java.util.concurrent.atomic.AtomicLongArray;

/// Says for most tags that are not in the log that they are not, without asking the storage: a Bloom filter. It never
/// denies a tag that was added. More tags than it was made for make it useless little by little, never wrong.
final class TagFilter {

    private static final int BITS_PER_TAG = 10;
    private static final int PROBES = 5;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final AtomicLongArray words;
    private final int mask;

    /// @param tags it is made for, at most 100 million; one in a hundred others is then taken for one of them
    TagFilter(int tags) {
        int size = Integer.highestOneBit(Math.max(Long.SIZE, tags / Long.SIZE * BITS_PER_TAG)) << 1;
        this.words = new AtomicLongArray(size);
        this.mask = size - 1;
    }

    void add(Tag tag) {
        long hash = hash(tag);
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = bit(hash, probe);
            words.getAndUpdate(word(bit), word -> word | 1L << bit);
        }
    }

    boolean mayContain(Tag tag) {
        long hash = hash(tag);
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = bit(hash, probe);
            if ((words.get(word(bit)) & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private int word(long bit) {
        return (int) (bit >>> Long.numberOfTrailingZeros(Long.SIZE)) & mask;
    }

    private static long bit(long hash, int probe) {
        return (int) hash + (long) probe * (int) (hash >>> Integer.SIZE) & Long.MAX_VALUE;
    }

    private static long hash(Tag tag) {
        long hash = fnv(fnv(FNV_OFFSET, tag.kind()), tag.id());
        // FNV leaves the upper bits of short texts alike; this spreads them.
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 29;
    }

    private static long fnv(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
