package io.chronoplane.api.cli;

import com.fasterxml.jackson.databind.JsonNode;

/// Writes events in the format that was asked for.
interface EventWriter {

    void add(JsonNode event);

    /// Shows what was added so far.
    void flush();

    /// What comes behind the last one.
    void end();

    static EventWriter of(Asking asking) {
        return asking.format() == Format.TEXT ? new AsTable(asking.terminal()) : new AsDocuments(asking);
    }

    /// For people.
    final class AsTable implements EventWriter {

        private final Table table;

        AsTable(Terminal terminal) {
            table = new Table(terminal, "POSITION", "TIME", "TYPE", "ENTITY", "ACTOR", "CLIENT", "REQUEST");
        }

        @Override
        public void add(JsonNode event) {
            table.add(Events.cells(event));
        }

        @Override
        public void flush() {
            table.print();
        }

        @Override
        public void end() {
            table.print();
        }
    }

    /// For programs.
    final class AsDocuments implements EventWriter {

        private final Asking asking;
        private final Lines lines;

        AsDocuments(Asking asking) {
            this.asking = asking;
            this.lines = new Lines(asking);
        }

        @Override
        public void add(JsonNode event) {
            lines.add(event);
        }

        @Override
        public void flush() {
            asking.terminal().flush();
        }

        @Override
        public void end() {
            lines.end();
        }
    }
}
