@NullMarked
package io.chronoplane.architecture.broken.commands.cls;

import org.jspecify.annotations.NullMarked;
