@NullMarked
package io.chronoplane.infra.config.setting;

import org.jspecify.annotations.NullMarked;
