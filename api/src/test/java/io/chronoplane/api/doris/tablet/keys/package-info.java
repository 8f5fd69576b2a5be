/// Keys, encoded, decoded and drawn.
@NullMarked
package io.chronoplane.api.doris.tablet.keys;

import org.jspecify.annotations.NullMarked;
