package io.chronoplane.api.launch;

/// What is running.
final class Version {

    private Version() {}

    /// The version that the build wrote into the jar, and the Java that runs it.
    static String text() {
        String own = Main.class.getPackage().getImplementationVersion();
        return "chronoplane " + (own == null ? "(not from its jar)" : own) + ", Java " + Runtime.version();
    }
}
