/// The sink that writes files: data, an index of them, and what the tables look like.
@NullMarked
package io.chronoplane.infra.ticdc.sink.storage;

import org.jspecify.annotations.NullMarked;
