/// Tests of our own API, on a real server.
@NullMarked
package io.chronoplane.api.control;

import org.jspecify.annotations.NullMarked;
