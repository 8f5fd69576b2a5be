@NullMarked
package io.chronoplane.infra.refusal;

import org.jspecify.annotations.NullMarked;
