package io.chronoplane.infra.log.h2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/// What of a file is left when the power is cut: all that was forced to the disk, and any part of what was not.
final class Platter {

    private static final int BLOCK = 4_096;

    /// What was asked of the disk since it was last forced.
    private sealed interface Change {

        record Write(long position, byte[] bytes) implements Change {}

        record Cut(long size) implements Change {}
    }

    private final List<Change> pending = new ArrayList<>();
    private Image forced = new Image(new byte[0], 0);

    synchronized void write(long position, byte[] bytes) {
        pending.add(new Change.Write(position, bytes));
    }

    synchronized void cut(long size) {
        pending.add(new Change.Cut(size));
    }

    synchronized void force() {
        for (Change change : pending) {
            forced = apply(forced, change);
        }
        pending.clear();
    }

    /// One of the many states in which the file may be found.
    synchronized byte[] afterPowerCut(SplittableRandom random) {
        Image left = new Image(Arrays.copyOf(forced.bytes, forced.size), forced.size);
        for (Change change : survivors(random)) {
            left = apply(left, change);
        }
        return Arrays.copyOf(left.bytes, left.size);
    }

    private List<Change> survivors(SplittableRandom random) {
        int first = random.nextInt(pending.size() + 1);
        return switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> pending;
            case 2 -> pending.subList(0, first);
            default -> torn(random);
        };
    }

    /// Any blocks of any writes.
    private List<Change> torn(SplittableRandom random) {
        List<Change> blocks = new ArrayList<>();
        Predicate<Change> survives = change -> random.nextBoolean();
        for (Change change : pending) {
            switch (change) {
                case Change.Cut cut -> blocks.add(cut);
                case Change.Write write -> {
                    for (int at = 0; at < write.bytes.length; at += BLOCK) {
                        int end = Math.min(write.bytes.length, at + BLOCK);
                        blocks.add(new Change.Write(write.position + at, Arrays.copyOfRange(write.bytes, at, end)));
                    }
                }
            }
        }
        return blocks.stream().filter(survives).toList();
    }

    private static Image apply(Image image, Change change) {
        return switch (change) {
            case Change.Cut cut -> new Image(image.bytes, (int) Math.min(image.size, cut.size));
            case Change.Write write -> {
                int end = (int) write.position + write.bytes.length;
                byte[] bytes = end <= image.bytes.length ? image.bytes : Arrays.copyOf(image.bytes, 2 * end);
                if (write.position > image.size) {
                    Arrays.fill(bytes, image.size, (int) write.position, (byte) 0);
                }
                System.arraycopy(write.bytes, 0, bytes, (int) write.position, write.bytes.length);
                yield new Image(bytes, Math.max(image.size, end));
            }
        };
    }

    private record Image(byte[] bytes, int size) {}
}
