package io.chronoplane.api.doris.tablet.keys;

import java.util.Arrays;
import java.util.List;

/// A key with a line to each of its fields, as `decode_key` shows it.
public final class KeyDrawing {

    private record Strokes(char corner, char down, char along, char arrow) {}

    private static final Strokes UNICODE = new Strokes('┌', '│', '─', '▼');
    private static final Strokes ASCII = new Strokes('/', '|', '-', 'v');

    private KeyDrawing() {}

    /// @param hex     the key as it was given
    /// @param unicode whether lines are drawn with characters of their own
    public static String of(String hex, List<KeyCodec.Placed> fields, boolean unicode) {
        Strokes strokes = unicode ? UNICODE : ASCII;
        List<Integer> columns = fields.stream()
                .map(field -> field.offset() == 0 ? 0 : 2 * field.offset())
                .toList();
        int width = columns.getLast() + 2;
        StringBuilder drawing = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            char[] line = blanks(width);
            for (int before = 0; before < i; before++) {
                line[columns.get(before)] = strokes.down();
            }
            Arrays.fill(line, columns.get(i) + 1, width, strokes.along());
            line[columns.get(i)] = strokes.corner();
            drawing.append(line).append(' ').append(i).append(". ").append(fields.get(i).field().text()).append('\n');
        }
        for (char stroke : new char[] {strokes.down(), strokes.arrow()}) {
            char[] line = blanks(width);
            columns.forEach(column -> line[column] = stroke);
            drawing.append(line).append('\n');
        }
        return drawing.append(hex).append('\n').toString();
    }

    private static char[] blanks(int width) {
        char[] line = new char[width];
        Arrays.fill(line, ' ');
        return line;
    }
}
