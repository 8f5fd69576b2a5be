package io.chronoplane.commands.ticdc;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// The rules of filters, and of every other place where tables are matched.
final class FilterCheck {

    private FilterCheck() {}

    static Optional<ConfigProblem> problem(ReplicaConfig config) {
        List<EventFilterRule> filters = config.filter().eventFilters();
        List<DispatchRule> dispatchers = config.sink().dispatchers();
        List<ColumnSelector> selectors = config.sink().columnSelectors();
        return rules(config.filter().rules())
                .or(() -> first(filters, FilterCheck::eventFilter))
                .or(() -> first(dispatchers, rule -> rules(rule.matcher())))
                .or(() -> first(selectors, selector -> rules(selector.matcher())));
    }

    private static <T> Optional<ConfigProblem> first(
            @Nullable List<T> all, Function<T, Optional<ConfigProblem>> check) {
        return all == null
                ? Optional.empty()
                : all.stream().flatMap(one -> check.apply(one).stream()).findFirst();
    }

    private static Optional<ConfigProblem> rules(@Nullable List<String> rules) {
        return first(rules, rule -> TableRuleSyntax.fault(rule)
                .flatMap(fault -> ConfigProblem.of(
                        ErrorCode.FILTER_RULE_INVALID, "filter rule is invalid " + rule + ": " + fault)));
    }

    private static Optional<ConfigProblem> eventFilter(EventFilterRule rule) {
        return rules(rule.matcher())
                .or(() -> first(rule.ignoreEvent(), name -> EventNames.ALL.contains(name)
                        ? Optional.empty()
                        : ConfigProblem.of(
                                ErrorCode.INVALID_IGNORE_EVENT_TYPE, "invalid ignore event type: '" + name + "'")))
                .or(() -> first(rule.ignoreSql(), FilterCheck::expression));
    }

    private static Optional<ConfigProblem> expression(String regex) {
        try {
            Pattern unused = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return ConfigProblem.of(
                    ErrorCode.INVALID_REPLICA_CONFIG,
                    "invalid replica config, ignore_sql is no regular expression: " + regex);
        }
    }
}
