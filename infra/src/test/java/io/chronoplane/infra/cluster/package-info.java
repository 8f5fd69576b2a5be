/// Leases on a real database.
@NullMarked
package io.chronoplane.infra.cluster;

import org.jspecify.annotations.NullMarked;
