@NullMarked
package io.chronoplane.architecture.broken.tests;

import org.jspecify.annotations.NullMarked;
