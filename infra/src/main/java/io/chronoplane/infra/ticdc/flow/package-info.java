/// Changefeeds that run: from the log through a filter into a sink, each on a thread of its own.
@NullMarked
package io.chronoplane.infra.ticdc.flow;

import org.jspecify.annotations.NullMarked;
