package io.chronoplane.queries.cls;

import java.util.Optional;

/// All about one logset; empty when there is none with that id.
public record GetLogset(String logsetId) implements ClsQuery<Optional<LogsetView>> {}
