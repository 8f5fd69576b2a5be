package io.chronoplane.commands.doris.meta;

/// Whose object store it is. UNKNOWN counts as not given.
public enum Provider {
    UNKNOWN,
    OSS,
    S3,
    COS,
    OBS,
    BOS,
    GCP,
    AZURE,
    TOS
}
