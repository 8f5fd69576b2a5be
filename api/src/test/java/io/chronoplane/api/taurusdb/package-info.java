/// TaurusDB HTAP over HTTP.
@NullMarked
package io.chronoplane.api.taurusdb;

import org.jspecify.annotations.NullMarked;
