/// How tablets, transactions and compactions are shown.
@NullMarked
package io.chronoplane.projections.doris.tablet;

import org.jspecify.annotations.NullMarked;
