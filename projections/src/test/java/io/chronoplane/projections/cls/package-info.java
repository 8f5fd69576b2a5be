@NullMarked
package io.chronoplane.projections.cls;

import org.jspecify.annotations.NullMarked;
