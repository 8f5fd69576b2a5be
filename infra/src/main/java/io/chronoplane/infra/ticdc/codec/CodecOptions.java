package io.chronoplane.infra.ticdc.codec;

import java.time.InstantSource;

/// How messages are made.
///
/// @param tidbExtension      of canal-json and debezium: commit-ts, watermarks, TiDB's types
/// @param oldValue           whether rows bear their image before an update
/// @param onlyUpdated        of that image, only what has changed
/// @param deleteOnlyKeys     of deleted rows, only the key
/// @param contentCompatible  canal-json with MySQL's full types
/// @param schema             whether debezium's messages describe themselves
/// @param maxBatchSize       rows in one message of open-protocol
/// @param maxMessageBytes    of keys and value together
/// @param clock              for the time at which a message was made
public record CodecOptions(
        boolean tidbExtension,
        boolean oldValue,
        boolean onlyUpdated,
        boolean deleteOnlyKeys,
        boolean contentCompatible,
        boolean schema,
        int maxBatchSize,
        int maxMessageBytes,
        InstantSource clock) {}
