@NullMarked
package io.chronoplane.api.core;

import org.jspecify.annotations.NullMarked;
