/// TiCDC's OpenAPI v2.
@NullMarked
package io.chronoplane.api.ticdc;

import org.jspecify.annotations.NullMarked;
