@NullMarked
package io.chronoplane.infra.schema;

import org.jspecify.annotations.NullMarked;
