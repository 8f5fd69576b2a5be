/// The views of TaurusDB HTAP.
@NullMarked
package io.chronoplane.projections.taurusdb;

import org.jspecify.annotations.NullMarked;
