/// The APIs of tablets, transactions and compaction: the Meta Service's RPCs as JSON, its debugging operations, and the
/// backend's compaction API.
@NullMarked
package io.chronoplane.api.doris.tablet;

import org.jspecify.annotations.NullMarked;
