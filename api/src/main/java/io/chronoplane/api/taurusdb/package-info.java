/// The API of TaurusDB HTAP: StarRocks instances and their data synchronization.
@NullMarked
package io.chronoplane.api.taurusdb;

import org.jspecify.annotations.NullMarked;
