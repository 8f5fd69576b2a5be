package io.chronoplane.infra.kafka;

/// The names of the feed's topics.
///
/// @param prefix of all of them
public record Topics(String prefix) {

    /// Every event of every system.
    public String events() {
        return prefix + ".events";
    }

    /// The events of one system.
    public String events(String system) {
        return events() + "." + system;
    }

    /// The present state of each entity of one system.
    public String states(String system) {
        return prefix + ".state." + system;
    }

    /// How far the log has been fed. The feed's own.
    String cursor() {
        return prefix + ".cursor";
    }

    /// Names the one who feeds, so that brokers refuse what comes from one before.
    String transactionalId() {
        return prefix + ".feed";
    }
}
