package io.chronoplane.commands.ticdc;

import org.jspecify.annotations.Nullable;

/// What a SQL sink is told beside its URI; null where nothing is said. Timeouts are Go durations.
public record MysqlConfig(
        @Nullable Integer workerCount,
        @Nullable Integer maxTxnRow,
        @Nullable Integer maxMultiUpdateRowSize,
        @Nullable Integer maxMultiUpdateRowCount,
        @Nullable String tidbTxnMode,
        @Nullable String sslCa,
        @Nullable String sslCert,
        @Nullable String sslKey,
        @Nullable String timeZone,
        @Nullable String writeTimeout,
        @Nullable String readTimeout,
        @Nullable String timeout,
        @Nullable Boolean enableBatchDml,
        @Nullable Boolean enableMultiStatement,
        @Nullable Boolean enableCachePreparedStatement) {}
