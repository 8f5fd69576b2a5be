/// The keys under which upstream's Meta Service stores what it knows: how they are encoded, drawn, and named.
@NullMarked
package io.chronoplane.api.doris.tablet.keys;

import org.jspecify.annotations.NullMarked;
