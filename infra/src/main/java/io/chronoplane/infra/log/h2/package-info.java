/// The log in an H2 file: for one process.
@NullMarked
package io.chronoplane.infra.log.h2;

import org.jspecify.annotations.NullMarked;
