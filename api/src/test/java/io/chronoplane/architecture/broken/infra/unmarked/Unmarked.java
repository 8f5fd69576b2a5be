package io.chronoplane.architecture.broken.infra.unmarked;

final class Unmarked {}
