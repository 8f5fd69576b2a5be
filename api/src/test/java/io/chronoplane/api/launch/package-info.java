@NullMarked
package io.chronoplane.api.launch;

import org.jspecify.annotations.NullMarked;
