/// The sink that writes to tables of a relational database.
@NullMarked
package io.chronoplane.infra.ticdc.sink.jdbc;

import org.jspecify.annotations.NullMarked;
