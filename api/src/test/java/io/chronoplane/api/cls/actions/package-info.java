@NullMarked
package io.chronoplane.api.cls.actions;

import org.jspecify.annotations.NullMarked;
