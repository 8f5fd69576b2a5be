package io.chronoplane.commands.taurusdb;

/// Whether a StarRocks instance is one node of each kind or several.
public enum HaMode {
    SINGLE,
    CLUSTER;

    /// Whether it may have that many frontends, or backends.
    public boolean allows(int nodes) {
        return switch (this) {
            case SINGLE -> nodes == 1;
            case CLUSTER -> nodes >= 3 && nodes <= 10;
        };
    }

    /// How many it has when nothing is said.
    public int usual() {
        return this == SINGLE ? 1 : 3;
    }
}
