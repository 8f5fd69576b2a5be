package io.chronoplane.queries.doris.meta;

/// Which instance a cloud_unique_id means.
public record ResolveInstance(String cloudUniqueId) implements DorisMetaQuery<InstanceResolution> {}
