/// The node's own log as the upstream of changefeeds: each event as the changes that it made to the rows of tables.
@NullMarked
package io.chronoplane.infra.ticdc.rows;

import org.jspecify.annotations.NullMarked;
