/// The rules of tablets, transactions and compaction, tried.
@NullMarked
package io.chronoplane.commands.doris.tablet;

import org.jspecify.annotations.NullMarked;
