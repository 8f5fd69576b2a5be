/// Reads protobuf's JSON form as leniently as the services do that parse it with "ignore unknown fields".
@NullMarked
package io.chronoplane.api.core.protobuf;

import org.jspecify.annotations.NullMarked;
