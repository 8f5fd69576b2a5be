/// The seams between the rooms of infra, and what the api module calls.
@NullMarked
package io.chronoplane.infra.core;

import org.jspecify.annotations.NullMarked;
