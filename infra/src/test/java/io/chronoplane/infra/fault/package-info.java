/// Storages that count, wait, or fail when a test wants them to.
@NullMarked
package io.chronoplane.infra.fault;

import org.jspecify.annotations.NullMarked;
