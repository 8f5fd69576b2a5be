/// Dry runs: what a decision would lead to.
@NullMarked
package io.chronoplane.infra.rehearsal;

import org.jspecify.annotations.NullMarked;
