/// Where rows go, and which of their columns.
@NullMarked
package io.chronoplane.infra.ticdc.dispatch;

import org.jspecify.annotations.NullMarked;
