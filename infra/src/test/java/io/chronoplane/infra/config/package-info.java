@NullMarked
package io.chronoplane.infra.config;

import org.jspecify.annotations.NullMarked;
