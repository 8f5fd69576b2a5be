/// A log as lines of JSON: to move it from one database to another, as a backup that any of them can read, and to
/// replay it elsewhere.
@NullMarked
package io.chronoplane.infra.log.transfer;

import org.jspecify.annotations.NullMarked;
