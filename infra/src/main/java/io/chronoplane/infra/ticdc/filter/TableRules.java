package io.chronoplane.infra.ticdc.filter;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.infra.ticdc.FlowException;
import java.util.ArrayList;
import java.util.List;

/// Table rules in their order: the last one that matches decides, and what none matches is left out.
public final class TableRules {

    private static final List<String> EVERYTHING = List.of("*.*");

    private final List<TableRule> rules;

    private TableRules(List<TableRule> rules) {
        this.rules = rules;
    }

    /// @param texts an empty list means everything; blanks around a rule, blank rules and comments (`#…`) do not count
    /// @throws FlowException when one is not well-formed, or imports others from a file
    public static TableRules parse(List<String> texts, boolean caseSensitive) {
        List<TableRule> rules = new ArrayList<>();
        for (String text : texts.isEmpty() ? EVERYTHING : texts) {
            String rule = text.strip();
            if (rule.startsWith("@")) {
                throw new FlowException(
                        ErrorCode.FILTER_RULE_INVALID, "filter rule is invalid " + rule + ": rules are not read from files");
            }
            if (!rule.isEmpty() && !rule.startsWith("#")) {
                rules.add(new RuleReader(rule, caseSensitive).read());
            }
        }
        return new TableRules(rules);
    }

    public boolean matches(String schema, String table) {
        for (TableRule rule : rules.reversed()) {
            if (rule.matches(schema, table)) {
                return !rule.exclude();
            }
        }
        return false;
    }
}
