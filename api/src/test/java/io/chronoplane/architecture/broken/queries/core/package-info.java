@NullMarked
package io.chronoplane.architecture.broken.queries.core;

import org.jspecify.annotations.NullMarked;
