package io.chronoplane.architecture.broken.commands.core;

import java.nio.file.Path;

record ReadsFiles(Path path) {}
