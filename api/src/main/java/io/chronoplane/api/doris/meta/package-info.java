/// The HTTP API of the Apache Doris Meta Service. All of its spelling is in here.
@NullMarked
package io.chronoplane.api.doris.meta;

import org.jspecify.annotations.NullMarked;
