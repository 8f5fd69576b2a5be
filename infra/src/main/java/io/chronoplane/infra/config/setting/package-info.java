/// What a setting is, and the kinds of values that settings have.
@NullMarked
package io.chronoplane.infra.config.setting;

import org.jspecify.annotations.NullMarked;
