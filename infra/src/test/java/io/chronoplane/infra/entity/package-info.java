/// Tests of this package.
@NullMarked
package io.chronoplane.infra.entity;

import org.jspecify.annotations.NullMarked;
