/// A system of the smallest kind whose one event has changed its shape.
@NullMarked
package io.chronoplane.infra.upcast;

import org.jspecify.annotations.NullMarked;
