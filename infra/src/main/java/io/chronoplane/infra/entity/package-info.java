/// Entities in memory: their states, each with the place in the log where it stands.
@NullMarked
package io.chronoplane.infra.entity;

import org.jspecify.annotations.NullMarked;
