/// The rules of the Doris Meta Service as a specification.
@NullMarked
package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.NullMarked;
