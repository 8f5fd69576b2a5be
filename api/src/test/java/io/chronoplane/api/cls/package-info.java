@NullMarked
package io.chronoplane.api.cls;

import org.jspecify.annotations.NullMarked;
