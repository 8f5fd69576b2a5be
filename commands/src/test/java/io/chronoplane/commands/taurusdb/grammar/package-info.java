/// The grammar of table configurations.
@NullMarked
package io.chronoplane.commands.taurusdb.grammar;

import org.jspecify.annotations.NullMarked;
