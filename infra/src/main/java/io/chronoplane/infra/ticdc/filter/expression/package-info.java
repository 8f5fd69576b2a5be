/// Boolean expressions over the columns of a row, evaluated by the rules of MySQL: three values of truth, and texts and
/// numbers that become each other.
@NullMarked
package io.chronoplane.infra.ticdc.filter.expression;

import org.jspecify.annotations.NullMarked;
