/// The HTTP server that all wire APIs share.
@NullMarked
package io.chronoplane.api.core;

import org.jspecify.annotations.NullMarked;
