package io.chronoplane.commands.doris.meta;

/// A frontend that was added a moment ago may not have joined the others yet: were it dropped with them unaware, they
/// might end up with two masters.
final class SafeTime {

    private SafeTime() {}

    /// Whether a frontend is old enough to be dropped.
    ///
    /// @param now epoch seconds
    static boolean over(Node frontend, long now, DorisMetaRules rules) {
        Long ctime = frontend.ctime();
        return rules.frontendDropSafeTime().isZero()
                || ctime == null
                || ctime < now - rules.frontendDropSafeTime().toSeconds();
    }
}
