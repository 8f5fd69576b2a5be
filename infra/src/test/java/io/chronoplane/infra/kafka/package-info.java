@NullMarked
package io.chronoplane.infra.kafka;

import org.jspecify.annotations.NullMarked;
