@NullMarked
package io.chronoplane.architecture.broken.api.core;

import org.jspecify.annotations.NullMarked;
