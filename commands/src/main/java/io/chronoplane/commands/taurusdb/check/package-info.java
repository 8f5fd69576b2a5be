/// The rules that table and database configurations must keep.
@NullMarked
package io.chronoplane.commands.taurusdb.check;

import org.jspecify.annotations.NullMarked;
