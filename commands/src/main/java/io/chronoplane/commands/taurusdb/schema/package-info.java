/// What is known of the tables of a TaurusDB database.
@NullMarked
package io.chronoplane.commands.taurusdb.schema;

import org.jspecify.annotations.NullMarked;
