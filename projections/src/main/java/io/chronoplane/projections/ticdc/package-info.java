/// How the events of changefeeds become views, and how questions about them are answered.
@NullMarked
package io.chronoplane.projections.ticdc;

import org.jspecify.annotations.NullMarked;
