/// To which topic and partition a row goes, and which of its columns.
@NullMarked
package io.chronoplane.infra.ticdc.dispatch;

import org.jspecify.annotations.NullMarked;
