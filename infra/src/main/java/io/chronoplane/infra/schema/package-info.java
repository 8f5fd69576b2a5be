/// What events and states look like in JSON, as JSON Schema, made from their types.
@NullMarked
package io.chronoplane.infra.schema;

import org.jspecify.annotations.NullMarked;
