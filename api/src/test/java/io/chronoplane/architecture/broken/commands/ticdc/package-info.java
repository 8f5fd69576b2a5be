@NullMarked
package io.chronoplane.architecture.broken.commands.ticdc;

import org.jspecify.annotations.NullMarked;
