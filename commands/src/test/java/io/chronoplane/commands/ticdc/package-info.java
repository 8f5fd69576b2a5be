/// The rules of changefeeds.
@NullMarked
package io.chronoplane.commands.ticdc;

import org.jspecify.annotations.NullMarked;
