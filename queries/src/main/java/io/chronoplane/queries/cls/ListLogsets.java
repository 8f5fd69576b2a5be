package io.chronoplane.queries.cls;

import java.util.List;

/// All logsets, oldest first.
public record ListLogsets() implements ClsQuery<List<LogsetView>> {}
