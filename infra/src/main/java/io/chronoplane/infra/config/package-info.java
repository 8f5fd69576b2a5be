/// What an operator can set: one record per concern, and how its values are found and checked.
@NullMarked
package io.chronoplane.infra.config;

import org.jspecify.annotations.NullMarked;
