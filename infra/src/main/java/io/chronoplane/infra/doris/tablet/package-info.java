/// What tablets do of their own: compactions that run, and transactions whose time is over.
@NullMarked
package io.chronoplane.infra.doris.tablet;

import org.jspecify.annotations.NullMarked;
