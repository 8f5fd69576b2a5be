@NullMarked
package io.chronoplane.infra.idempotency;

import org.jspecify.annotations.NullMarked;
