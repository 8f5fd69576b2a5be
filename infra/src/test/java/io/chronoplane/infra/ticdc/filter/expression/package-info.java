/// Expressions over rows.
@NullMarked
package io.chronoplane.infra.ticdc.filter.expression;

import org.jspecify.annotations.NullMarked;
