package io.chronoplane.infra.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/// Turns pages that go forward into the end of them backwards.
final class TagPages {

    static final int SIZE = 500;

    private TagPages() {}

    /// @param page events behind a position, at most [#SIZE] of them
    static List<StoredEvent> lastFirst(LongFunction<List<StoredEvent>> page, int limit) {
        List<StoredEvent> last = new ArrayList<>();
        List<StoredEvent> read = page.apply(0);
        while (!read.isEmpty()) {
            last.addAll(read);
            last.subList(0, Math.max(0, last.size() - limit)).clear();
            read = page.apply(read.getLast().position());
        }
        return last.reversed();
    }
}
