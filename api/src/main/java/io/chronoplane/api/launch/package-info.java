/// The command line, and how the process starts and ends.
@NullMarked
package io.chronoplane.api.launch;

import org.jspecify.annotations.NullMarked;
