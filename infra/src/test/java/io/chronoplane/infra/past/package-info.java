/// Tests of what is known of the past.
@NullMarked
package io.chronoplane.infra.past;

import org.jspecify.annotations.NullMarked;
