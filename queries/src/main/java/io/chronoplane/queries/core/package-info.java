/// What every system's read side is made of.
@NullMarked
package io.chronoplane.queries.core;

import org.jspecify.annotations.NullMarked;
