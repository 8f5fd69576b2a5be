/// The rules of TaurusDB HTAP.
@NullMarked
package io.chronoplane.commands.taurusdb;

import org.jspecify.annotations.NullMarked;
