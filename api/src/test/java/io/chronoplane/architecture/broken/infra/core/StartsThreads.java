package io.chronoplane.architecture.broken.infra.core;

final class StartsThreads {

    private StartsThreads() {}

    static Thread nameless(Runnable work) {
        return new Thread(work);
    }
}
