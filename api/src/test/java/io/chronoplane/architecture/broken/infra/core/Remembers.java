package io.chronoplane.architecture.broken.infra.core;

final class Remembers {

    static int counter;

    private Remembers() {}
}
