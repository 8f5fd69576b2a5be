/// The log on a real PostgreSQL.
@NullMarked
package io.chronoplane.infra.log.postgres;

import org.jspecify.annotations.NullMarked;
