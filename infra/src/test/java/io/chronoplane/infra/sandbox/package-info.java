@NullMarked
package io.chronoplane.infra.sandbox;

import org.jspecify.annotations.NullMarked;
