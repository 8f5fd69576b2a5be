/// The rules of Tencent CLS: logsets, their topics, and the partitions of a topic's key space. Ids are UUIDs that the
/// system gives; a text of any other form names nothing.
@NullMarked
package io.chronoplane.commands.cls;

import org.jspecify.annotations.NullMarked;
