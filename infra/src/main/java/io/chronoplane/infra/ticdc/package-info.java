/// Running changefeeds.
@NullMarked
package io.chronoplane.infra.ticdc;

import org.jspecify.annotations.NullMarked;
