/// How the words of the core behave.
@NullMarked
package io.chronoplane.commands.core;

import org.jspecify.annotations.NullMarked;
