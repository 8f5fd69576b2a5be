package io.chronoplane.commands.doris.tablet;

import java.util.ArrayList;
import java.util.List;

/// The visible rowsets of a tablet, ascending by version. They never overlap.
public record Rowsets(List<Rowset> list) {

    public Rowsets {
        list = List.copyOf(list);
    }

    static Rowsets of(Rowset first) {
        return new Rowsets(List.of(first));
    }

    /// With one more behind all others.
    Rowsets plus(Rowset newest) {
        List<Rowset> more = new ArrayList<>(list.size() + 1);
        more.addAll(list);
        more.add(newest);
        return new Rowsets(more);
    }

    /// With those that end within a range replaced by their merge.
    Rowsets merged(VersionRange range, Rowset output) {
        List<Rowset> rest = new ArrayList<>(list.size());
        list.stream().filter(rowset -> rowset.end() < range.first()).forEach(rest::add);
        rest.add(output);
        list.stream().filter(rowset -> rowset.end() > range.last()).forEach(rest::add);
        return new Rowsets(rest);
    }

    /// Those that end within a range.
    public List<Rowset> endingIn(VersionRange range) {
        return list.stream().filter(rowset -> range.contains(rowset.end())).toList();
    }

    /// The last version that there is a rowset of.
    public long lastVersion() {
        return list.isEmpty() ? -1 : list.getLast().end();
    }

    /// With an empty rowset for every version up to the last one of the partition that a load left out.
    ///
    /// @param partitionVersion the newest version of the partition
    public List<Rowset> filled(long partitionVersion) {
        List<Rowset> filled = new ArrayList<>(list.size());
        long next = 0;
        for (Rowset rowset : list) {
            for (; next < rowset.start(); next++) {
                filled.add(Rowset.hole(next));
            }
            filled.add(rowset);
            next = rowset.end() + 1;
        }
        for (; next <= partitionVersion; next++) {
            filled.add(Rowset.hole(next));
        }
        return filled;
    }

    /// The versions below the last one that no rowset covers.
    public List<VersionRange> holes() {
        List<VersionRange> holes = new ArrayList<>();
        long next = 0;
        for (Rowset rowset : list) {
            if (next < rowset.start()) {
                holes.add(new VersionRange(next, rowset.start() - 1));
            }
            next = rowset.end() + 1;
        }
        return holes;
    }
}
