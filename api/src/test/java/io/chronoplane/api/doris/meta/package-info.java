@NullMarked
package io.chronoplane.api.doris.meta;

import org.jspecify.annotations.NullMarked;
