/// The log on PostgreSQL, which several nodes may share.
@NullMarked
package io.chronoplane.infra.log.postgres;

import org.jspecify.annotations.NullMarked;
