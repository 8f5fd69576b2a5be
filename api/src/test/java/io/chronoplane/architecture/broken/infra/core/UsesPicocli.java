package io.chronoplane.architecture.broken.infra.core;

import picocli.CommandLine;

record UsesPicocli(CommandLine line) {}
