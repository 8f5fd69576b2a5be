/// The TiCDC API over HTTP.
@NullMarked
package io.chronoplane.api.ticdc;

import org.jspecify.annotations.NullMarked;
