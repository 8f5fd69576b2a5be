/// Looking back: what was, who changed it, and that nobody changed the record. It needs nothing of a system but its
/// model.
@NullMarked
package io.chronoplane.infra.past;

import org.jspecify.annotations.NullMarked;
