package io.chronoplane.commands.taurusdb.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/// Reads table configurations. By recursive descent without any recursion: nothing in the grammar nests.
public final class ConfigurationParser {

    private static final String OPERATIONS = "order by, key columns, distributed by, partition by, data_model, buckets,"
            + " replication_num or enable_persistent_index";

    private final Tokens tokens;

    private ConfigurationParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Reads a configuration. Takes time in proportion to its length.
    public static Parsed parse(String text) {
        try {
            return new Parsed.Configuration(new ConfigurationParser(new Tokens(text)).configuration());
        } catch (SyntaxException e) {
            return e.broken();
        }
    }

    private TableConfiguration configuration() throws SyntaxException {
        List<Operation> operations = new ArrayList<>();
        Set<Class<?>> kinds = new HashSet<>();
        do {
            int position = tokens.peek().position();
            Operation operation = operation();
            if (!kinds.add(operation.getClass())) {
                throw new SyntaxException(position, "an operation that is not there yet");
            }
            operations.add(operation);
        } while (tokens.takeIf(';') && !tokens.atEnd());
        if (!tokens.atEnd()) {
            throw tokens.unexpected("';' or the end");
        }
        return new TableConfiguration(operations);
    }

    private Operation operation() throws SyntaxException {
        Token first = tokens.peek();
        if (first.kind() != Token.Kind.WORD) {
            throw tokens.unexpected(OPERATIONS);
        }
        return switch (first.text().toLowerCase(Locale.ROOT)) {
            case "order" -> new Operation.OrderBy(columnsAfter("by"));
            case "key" -> new Operation.KeyColumns(columnsAfter("columns"));
            case "distributed" -> distributed();
            case "partition" -> {
                tokens.take();
                tokens.expect("by");
                yield new Operation.PartitionBy(partition());
            }
            case "data_model" -> {
                assigned();
                yield new Operation.DataModel(model());
            }
            case "buckets" -> {
                tokens.take();
                tokens.takeIf('=');
                yield new Operation.Buckets(tokens.positive());
            }
            case "replication_num" -> {
                assigned();
                yield new Operation.ReplicationNum(tokens.positive());
            }
            case "enable_persistent_index" -> {
                assigned();
                yield new Operation.PersistentIndex(truth());
            }
            default -> throw tokens.unexpected(OPERATIONS);
        };
    }

    private List<String> columnsAfter(String keyword) throws SyntaxException {
        tokens.take();
        tokens.expect(keyword);
        return tokens.columns();
    }

    private void assigned() throws SyntaxException {
        tokens.take();
        tokens.expect('=');
    }

    private Operation distributed() throws SyntaxException {
        tokens.take();
        tokens.expect("by");
        tokens.takeIf("hash");
        tokens.expect('(');
        List<String> columns = tokens.untilClosed();
        OptionalLong buckets =
                tokens.takeIf("buckets") ? OptionalLong.of(tokens.positive()) : OptionalLong.empty();
        return new Operation.DistributedBy(columns, buckets);
    }

    private Partition partition() throws SyntaxException {
        Token first = tokens.peek();
        if (!first.isWord("date_trunc") && !first.isWord("time_slice")) {
            return new Partition.Listed(tokens.columns());
        }
        tokens.take();
        if (!tokens.takeIf('(')) {
            return new Partition.Listed(columnsFrom(first.text()));
        }
        Partition partition = first.isWord("date_trunc") ? dateTrunc() : timeSlice();
        tokens.expect(')');
        return partition;
    }

    /// A column may well have the name of a function.
    private List<String> columnsFrom(String first) throws SyntaxException {
        List<String> columns = new ArrayList<>(List.of(first));
        if (tokens.takeIf(',')) {
            columns.addAll(tokens.names());
        }
        return List.copyOf(columns);
    }

    private Partition dateTrunc() throws SyntaxException {
        TimeUnit unit = tokens.unit(Token.Kind.QUOTED_TEXT);
        tokens.expect(',');
        return new Partition.DateTrunc(unit, tokens.name());
    }

    private Partition timeSlice() throws SyntaxException {
        String column = tokens.name();
        tokens.expect(',');
        tokens.expect("interval");
        long count = tokens.positive();
        TimeUnit unit = tokens.unit(Token.Kind.WORD);
        if (tokens.takeIf(',')) {
            tokens.expect("floor");
        }
        return new Partition.TimeSlice(column, count, unit);
    }

    private TableModel model() throws SyntaxException {
        TableModel model;
        if (tokens.takeIf("primary")) {
            model = TableModel.PRIMARY_KEY;
        } else if (tokens.takeIf("duplicate")) {
            model = TableModel.DUPLICATE_KEY;
        } else if (tokens.takeIf("unique")) {
            model = TableModel.UNIQUE_KEY;
        } else {
            throw tokens.unexpected("primary key, duplicate key or unique key");
        }
        tokens.expect("key");
        return model;
    }

    private boolean truth() throws SyntaxException {
        if (tokens.takeIf("true")) {
            return true;
        }
        tokens.expect("false");
        return false;
    }
}
