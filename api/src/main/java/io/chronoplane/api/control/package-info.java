/// Our own API, under `/control/v1`.
@NullMarked
package io.chronoplane.api.control;

import org.jspecify.annotations.NullMarked;
