package io.chronoplane.architecture.broken.infra.core;

import java.sql.Connection;

record UsesSql(Connection connection) {}
