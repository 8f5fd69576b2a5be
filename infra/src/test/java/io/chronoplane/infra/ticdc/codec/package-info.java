/// Messages, character by character.
@NullMarked
package io.chronoplane.infra.ticdc.codec;

import org.jspecify.annotations.NullMarked;
