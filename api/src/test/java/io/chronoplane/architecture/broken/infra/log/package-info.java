@NullMarked
package io.chronoplane.architecture.broken.infra.log;

import org.jspecify.annotations.NullMarked;
