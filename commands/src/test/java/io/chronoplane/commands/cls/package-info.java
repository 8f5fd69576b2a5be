@NullMarked
package io.chronoplane.commands.cls;

import org.jspecify.annotations.NullMarked;
