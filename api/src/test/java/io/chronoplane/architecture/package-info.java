/// The rules of the house, kept by the build.
@NullMarked
package io.chronoplane.architecture;

import org.jspecify.annotations.NullMarked;
