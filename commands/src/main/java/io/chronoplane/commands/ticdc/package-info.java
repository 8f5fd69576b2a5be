/// Changefeeds: what they are asked to be, what happens to them, and the rules between.
@NullMarked
package io.chronoplane.commands.ticdc;

import org.jspecify.annotations.NullMarked;
