/// What the logs in SQL databases have in common.
@NullMarked
package io.chronoplane.infra.log.jdbc;

import org.jspecify.annotations.NullMarked;
