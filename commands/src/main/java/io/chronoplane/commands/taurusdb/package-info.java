/// TaurusDB HTAP: StarRocks instances, and the tasks that keep their tables like those of a TaurusDB instance.
@NullMarked
package io.chronoplane.commands.taurusdb;

import org.jspecify.annotations.NullMarked;
