/// The table of systems: where each one joins the house.
@NullMarked
package io.chronoplane.api.systems;

import org.jspecify.annotations.NullMarked;
