package io.chronoplane.queries.doris.tablet;

import io.chronoplane.commands.doris.tablet.TableVersion;
import java.util.Optional;

/// The version of a table; empty before the first load.
public record GetTableVersion(String instanceId, long tableId) implements DorisTabletQuery<Optional<TableVersion>> {}
