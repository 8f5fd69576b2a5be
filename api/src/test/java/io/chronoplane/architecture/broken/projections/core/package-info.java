@NullMarked
package io.chronoplane.architecture.broken.projections.core;

import org.jspecify.annotations.NullMarked;
