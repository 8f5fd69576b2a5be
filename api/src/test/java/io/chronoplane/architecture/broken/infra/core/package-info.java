@NullMarked
package io.chronoplane.architecture.broken.infra.core;

import org.jspecify.annotations.NullMarked;
