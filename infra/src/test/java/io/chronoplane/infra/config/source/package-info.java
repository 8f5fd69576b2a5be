@NullMarked
package io.chronoplane.infra.config.source;

import org.jspecify.annotations.NullMarked;
