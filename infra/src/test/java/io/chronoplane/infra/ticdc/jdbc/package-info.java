/// The sinks that write to tables, against real databases.
@NullMarked
package io.chronoplane.infra.ticdc.jdbc;

import org.jspecify.annotations.NullMarked;
