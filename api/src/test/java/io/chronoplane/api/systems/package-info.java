@NullMarked
package io.chronoplane.api.systems;

import org.jspecify.annotations.NullMarked;
