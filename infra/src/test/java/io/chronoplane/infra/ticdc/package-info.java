/// Changefeeds over a real node into real sinks, read back by parsers of their own.
@NullMarked
package io.chronoplane.infra.ticdc;

import org.jspecify.annotations.NullMarked;
