/// How the Doris Meta Service reads events of former revisions.
@NullMarked
package io.chronoplane.infra.doris.meta;

import org.jspecify.annotations.NullMarked;
