/// What may be asked of TaurusDB HTAP, and what is answered.
@NullMarked
package io.chronoplane.queries.taurusdb;

import org.jspecify.annotations.NullMarked;
