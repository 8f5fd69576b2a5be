/// Axon Framework, wired declaratively over our log. No other package imports it.
@NullMarked
package io.chronoplane.infra.axon;

import org.jspecify.annotations.NullMarked;
