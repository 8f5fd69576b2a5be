@NullMarked
package io.chronoplane.infra.rebuild;

import org.jspecify.annotations.NullMarked;
