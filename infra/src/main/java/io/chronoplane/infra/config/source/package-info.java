/// Where the values of settings come from: the file, the environment, the command line.
@NullMarked
package io.chronoplane.infra.config.source;

import org.jspecify.annotations.NullMarked;
