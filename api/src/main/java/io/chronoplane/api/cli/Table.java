package io.chronoplane.api.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows under headings. It prints some rows at a time, so that it holds few of a long table; columns only ever grow.
final class Table {

    private static final int HELD = 500;
    private static final String GAP = "  ";

    private final Terminal terminal;
    private final int[] widths;
    private final List<List<String>> rows = new ArrayList<>();

    Table(Terminal terminal, String... headings) {
        this.terminal = terminal;
        this.widths = new int[headings.length];
        add(headings);
    }

    void add(String... cells) {
        rows.add(Arrays.stream(cells).map(Table::printable).toList());
        if (rows.size() >= HELD) {
            print();
        }
    }

    /// Prints what has not been printed yet.
    void print() {
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        rows.forEach(row -> terminal.say(line(row)));
        rows.clear();
        terminal.flush();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length())).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    /// What clients sent must not steer the terminal.
    static String printable(String cell) {
        return cell.replaceAll("\\p{Cntrl}", "?");
    }
}
