/// How the events of TaurusDB HTAP become views, and how queries are answered from them.
@NullMarked
package io.chronoplane.projections.taurusdb;

import org.jspecify.annotations.NullMarked;
