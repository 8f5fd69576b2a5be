/// Keys, and what they seal.
@NullMarked
package io.chronoplane.infra.secret;

import org.jspecify.annotations.NullMarked;
