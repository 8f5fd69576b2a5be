/// What is known of source tables.
@NullMarked
package io.chronoplane.commands.taurusdb.schema;

import org.jspecify.annotations.NullMarked;
