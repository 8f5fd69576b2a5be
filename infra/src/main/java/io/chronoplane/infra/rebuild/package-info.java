/// Projections made anew beside those that serve: compared with them, and put in their place if that is wanted.
@NullMarked
package io.chronoplane.infra.rebuild;

import org.jspecify.annotations.NullMarked;
