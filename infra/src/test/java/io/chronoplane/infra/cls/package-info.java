@NullMarked
package io.chronoplane.infra.cls;

import org.jspecify.annotations.NullMarked;
