package io.chronoplane.api.cli;

/// How far long work is, drawn over itself. On nothing but a terminal.
final class Bar implements AutoCloseable {

    private static final int WIDTH = 30;

    private final Terminal terminal;
    private final String title;
    private boolean drawn;

    Bar(Terminal terminal, String title) {
        this.terminal = terminal;
        this.title = title;
    }

    void at(long done, long of) {
        if (terminal.interactive()) {
            int filled = of == 0 ? WIDTH : (int) (WIDTH * Math.min(done, of) / of);
            terminal.err().printf(
                    "\r%s [%s%s] %,d of %,d ", title, "#".repeat(filled), "-".repeat(WIDTH - filled), done, of);
            terminal.err().flush();
            drawn = true;
        }
    }

    /// Wipes it out.
    @Override
    public void close() {
        if (drawn) {
            terminal.err().print("\r\033[K");
            terminal.err().flush();
        }
    }
}
