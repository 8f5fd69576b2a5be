/// Requests with a key of the client's: carried out once, answered as often as they are sent.
@NullMarked
package io.chronoplane.infra.idempotency;

import org.jspecify.annotations.NullMarked;
