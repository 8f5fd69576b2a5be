package io.chronoplane.benchmarks.ceiling;

/// How large the log's rows are for one operation, as read from a log of ours.
enum RowShape {
    /// bears the wrapped key of the new instance's secrets
    INSTANCE_CREATED("doris.meta.instance-created", 593, Integer.MAX_VALUE, true),
    CLUSTER_STATUS_CHANGED("doris.meta.cluster-status-changed", 129, 100, false);

    private final String type;
    private final int payload;
    private final int entities;
    private final boolean withKey;

    RowShape(String type, int payload, int entities, boolean withKey) {
        this.type = type;
        this.payload = payload;
        this.entities = entities;
        this.withKey = withKey;
    }

    static RowShape of(String path) {
        return path.endsWith("create_instance") ? INSTANCE_CREATED : CLUSTER_STATUS_CHANGED;
    }

    String type() {
        return type;
    }

    byte[] payload() {
        return new byte[payload];
    }

    static byte[] metadata() {
        return new byte[149];
    }

    static byte[] hash() {
        return new byte[32];
    }

    static byte[] wrappedKey() {
        return new byte[60];
    }

    boolean withKey() {
        return withKey;
    }

    String tag(long position) {
        var group = withKey ? "00000009" : "00000001";
        return "instance=%s-0000-4000-8000-%012d".formatted(group, position % entities);
    }
}
