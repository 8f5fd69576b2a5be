/// Which rows a changefeed sends.
@NullMarked
package io.chronoplane.infra.ticdc.filter;

import org.jspecify.annotations.NullMarked;
