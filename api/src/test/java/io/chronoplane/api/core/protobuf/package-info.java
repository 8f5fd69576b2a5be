@NullMarked
package io.chronoplane.api.core.protobuf;

import org.jspecify.annotations.NullMarked;
