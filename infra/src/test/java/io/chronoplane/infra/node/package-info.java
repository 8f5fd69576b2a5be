@NullMarked
package io.chronoplane.infra.node;

import org.jspecify.annotations.NullMarked;
