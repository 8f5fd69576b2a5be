/// The rules of the Doris Meta Service: instances with their clusters, nodes and storage, and who holds a
/// cloud_unique_id. Ids are texts that the caller chooses; a required text that is missing is the empty text.
@NullMarked
package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.NullMarked;
