package io.chronoplane.infra.ticdc.filter.expression;

import io.chronoplane.infra.ticdc.filter.expression.Tokens.Kind;
import io.chronoplane.infra.ticdc.filter.expression.Tokens.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads expressions by recursive descent: OR, XOR, AND, NOT, predicates, sums, products, signs, the rest.
final class ExpressionParser {

    private static final int DEEPEST = 200;
    private static final Set<String> RESERVED = Set.of(
            "AND", "OR", "NOT", "XOR", "IN", "LIKE", "BETWEEN", "IS", "NULL", "DIV", "MOD", "SELECT", "FROM", "WHERE");
    private static final Set<String> COMPARISONS = Set.of("=", "<=>", "<>", "!=", "<", "<=", ">", ">=");

    private final Tokens tokens;
    private int depth;

    private ExpressionParser(String text) {
        this.tokens = new Tokens(text);
    }

    /// @throws ExpressionException when it is none
    static Expression parse(String text) {
        ExpressionParser parser = new ExpressionParser(text);
        Expression read = parser.or();
        if (parser.tokens.peek().kind() != Kind.END) {
            throw new ExpressionException("unexpected '" + parser.tokens.peek().text() + "'");
        }
        return read;
    }

    private Expression or() {
        if (++depth > DEEPEST) {
            throw new ExpressionException("nested too deeply");
        }
        Expression left = xor();
        while (tokens.take("OR") || tokens.take("||")) {
            left = new Expression.Binary("OR", left, xor());
        }
        depth--;
        return left;
    }

    private Expression xor() {
        Expression left = and();
        while (tokens.take("XOR")) {
            left = new Expression.Binary("XOR", left, and());
        }
        return left;
    }

    private Expression and() {
        Expression left = not();
        while (tokens.take("AND") || tokens.take("&&")) {
            left = new Expression.Binary("AND", left, not());
        }
        return left;
    }

    private Expression not() {
        int negations = 0;
        while (tokens.take("NOT")) {
            negations++;
        }
        Expression operand = predicate();
        for (int i = 0; i < negations; i++) {
            operand = new Expression.Unary("NOT", operand);
        }
        return operand;
    }

    private Expression predicate() {
        Expression left = sum();
        while (true) {
            Token token = tokens.peek();
            if (token.kind() == Kind.SIGN && COMPARISONS.contains(token.text())) {
                tokens.next();
                left = new Expression.Binary(token.text().equals("!=") ? "<>" : token.text(), left, sum());
            } else if (tokens.take("IS")) {
                left = is(left);
            } else if (token.is("NOT") || token.is("IN") || token.is("BETWEEN") || token.is("LIKE")) {
                boolean negated = tokens.take("NOT");
                Expression tested = test(left);
                left = negated ? new Expression.Unary("NOT", tested) : tested;
            } else {
                return left;
            }
        }
    }

    private Expression is(Expression value) {
        boolean negated = tokens.take("NOT");
        Expression tested;
        if (tokens.take("TRUE")) {
            tested = new Expression.Call("ISTRUE", List.of(value));
        } else if (tokens.take("FALSE")) {
            tested = new Expression.Call("ISFALSE", List.of(value));
        } else {
            tokens.expect("NULL");
            tested = new Expression.IsNull(value);
        }
        return negated ? new Expression.Unary("NOT", tested) : tested;
    }

    private Expression test(Expression value) {
        if (tokens.take("IN")) {
            tokens.expect("(");
            return new Expression.In(value, list());
        }
        if (tokens.take("BETWEEN")) {
            Expression low = sum();
            tokens.expect("AND");
            return new Expression.Between(value, low, sum());
        }
        tokens.expect("LIKE");
        return new Expression.Like(value, sum());
    }

    private Expression sum() {
        Expression left = product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            left = new Expression.Binary(tokens.next().text(), left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = signed();
        while (true) {
            Token token = tokens.peek();
            if (token.is("*") || token.is("/") || token.is("%") || token.is("DIV") || token.is("MOD")) {
                tokens.next();
                left = new Expression.Binary(token.is("MOD") ? "%" : token.upper(), left, signed());
            } else {
                return left;
            }
        }
    }

    private Expression signed() {
        if (++depth > DEEPEST) {
            throw new ExpressionException("nested too deeply");
        }
        Expression read;
        if (tokens.take("-")) {
            read = new Expression.Unary("-", signed());
        } else if (tokens.take("!")) {
            read = new Expression.Unary("NOT", signed());
        } else if (tokens.take("+")) {
            read = signed();
        } else {
            read = primary();
        }
        depth--;
        return read;
    }

    private Expression primary() {
        Token token = tokens.next();
        return switch (token.kind()) {
            case NUMBER -> new Expression.Literal(token.number());
            case TEXT -> new Expression.Literal(token.text());
            case QUOTED_NAME -> column(token.text());
            case NAME -> named(token);
            case SIGN -> {
                if (!token.is("(")) {
                    throw new ExpressionException("unexpected '" + token.text() + "'");
                }
                Expression inner = or();
                tokens.expect(")");
                yield inner;
            }
            case END -> throw new ExpressionException("unexpected end");
        };
    }

    private Expression named(Token token) {
        String upper = token.upper();
        if (tokens.peek().is("(") && Functions.isKnown(upper)) {
            tokens.next();
            List<Expression> arguments = tokens.take(")") ? List.of() : list();
            Functions.check(upper, arguments.size());
            return new Expression.Call(upper, arguments);
        }
        return switch (upper) {
            case "TRUE" -> new Expression.Literal(BigDecimal.ONE);
            case "FALSE" -> new Expression.Literal(BigDecimal.ZERO);
            case "NULL" -> new Expression.Literal(null);
            default -> {
                if (RESERVED.contains(upper)) {
                    throw new ExpressionException("unexpected '" + token.text() + "'");
                }
                yield column(token.text());
            }
        };
    }

    /// Of `schema.table.column` only the column counts: there is one row.
    private Expression column(String first) {
        String name = first;
        while (tokens.take(".")) {
            Token part = tokens.next();
            if (part.kind() != Kind.NAME && part.kind() != Kind.QUOTED_NAME) {
                throw new ExpressionException("a name is missing behind the dot");
            }
            name = part.text();
        }
        return new Expression.Column(name.toLowerCase(Locale.ROOT));
    }

    private List<Expression> list() {
        List<Expression> all = new ArrayList<>();
        do {
            all.add(or());
        } while (tokens.take(","));
        tokens.expect(")");
        return all;
    }
}
