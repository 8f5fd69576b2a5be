/// Which rows a changefeed replicates: table rules, event filters, and the expressions over rows in them.
@NullMarked
package io.chronoplane.infra.ticdc.filter;

import org.jspecify.annotations.NullMarked;
