package io.chronoplane.architecture.broken.commands.core;

record Runs(Thread thread) {}
