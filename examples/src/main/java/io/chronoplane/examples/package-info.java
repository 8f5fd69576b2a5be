/// How to consume what Chronoplane sends.
@NullMarked
package io.chronoplane.examples;

import org.jspecify.annotations.NullMarked;
