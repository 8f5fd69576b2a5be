@NullMarked
package io.chronoplane.architecture.broken.commands.core;

import org.jspecify.annotations.NullMarked;
