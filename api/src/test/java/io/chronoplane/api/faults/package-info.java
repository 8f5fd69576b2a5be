/// What must hold when things go wrong: real processes, real connections, real files.
@NullMarked
package io.chronoplane.api.faults;

import org.jspecify.annotations.NullMarked;
