package io.chronoplane.architecture.broken.commands.core;

import java.util.Random;

record Rolls(Random random) {}
