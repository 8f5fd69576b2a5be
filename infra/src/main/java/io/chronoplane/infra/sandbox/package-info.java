/// Logs to look at elsewhere: copies of one that end at a moment. The original is never written to.
@NullMarked
package io.chronoplane.infra.sandbox;

import org.jspecify.annotations.NullMarked;
