/// Events, states and views as JSON.
@NullMarked
package io.chronoplane.infra.codec;

import org.jspecify.annotations.NullMarked;
