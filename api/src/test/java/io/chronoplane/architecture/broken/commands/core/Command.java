package io.chronoplane.architecture.broken.commands.core;

public interface Command {}
