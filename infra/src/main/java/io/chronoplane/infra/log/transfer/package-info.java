/// The whole log as a file: to move it from one database to another, and as a backup that any of them can read.
@NullMarked
package io.chronoplane.infra.log.transfer;

import org.jspecify.annotations.NullMarked;
