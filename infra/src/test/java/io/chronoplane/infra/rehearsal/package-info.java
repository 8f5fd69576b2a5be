@NullMarked
package io.chronoplane.infra.rehearsal;

import org.jspecify.annotations.NullMarked;
