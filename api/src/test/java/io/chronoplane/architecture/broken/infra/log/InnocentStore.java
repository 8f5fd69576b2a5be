package io.chronoplane.architecture.broken.infra.log;

import java.sql.Connection;

/// Breaks nothing: rows are kept here.
public record InnocentStore(Connection connection) {}
