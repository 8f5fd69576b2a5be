/// The grammar of table configurations, as the vendor's document lists its operations.
@NullMarked
package io.chronoplane.commands.taurusdb.grammar;

import org.jspecify.annotations.NullMarked;
