@NullMarked
package io.chronoplane.examples;

import org.jspecify.annotations.NullMarked;
