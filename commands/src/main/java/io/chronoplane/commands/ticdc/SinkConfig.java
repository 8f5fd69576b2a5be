package io.chronoplane.commands.ticdc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What goes to the sink, and how it is written there. What the sink's URI says comes first.
///
/// @param protocol                  of messages and files: `canal-json`
/// @param schemaRegistry            URL
/// @param transactionAtomicity      `none` or `table`
/// @param terminator                between rows in files
/// @param dateSeparator             `none`, `year`, `month` or `day`
/// @param enablePartitionSeparator  whether a partition has a directory of its own
/// @param fileIndexWidth            digits in the names of files
/// @param onlyOutputUpdatedColumns  leave out old values that did not change
/// @param advanceTimeout            seconds
public record SinkConfig(
        @Nullable String protocol,
        @Nullable String schemaRegistry,
        CsvConfig csv,
        @Nullable List<DispatchRule> dispatchers,
        @Nullable List<ColumnSelector> columnSelectors,
        @Nullable String transactionAtomicity,
        int encoderConcurrency,
        String terminator,
        String dateSeparator,
        boolean enablePartitionSeparator,
        @Nullable Integer fileIndexWidth,
        boolean enableKafkaSinkV2,
        boolean onlyOutputUpdatedColumns,
        boolean deleteOnlyOutputHandleKeyColumns,
        boolean contentCompatible,
        @Nullable Boolean safeMode,
        long advanceTimeout,
        long sendBootstrapIntervalInSec,
        int sendBootstrapInMsgCount,
        boolean sendBootstrapToAllPartition,
        boolean sendAllBootstrapAtStart,
        boolean debeziumDisableSchema,
        OldValueOutput debezium,
        OldValueOutput open,
        @Nullable KafkaConfig kafkaConfig,
        @Nullable PulsarConfig pulsarConfig,
        @Nullable MysqlConfig mysqlConfig,
        @Nullable CloudStorageConfig cloudStorageConfig) {
    public SinkConfig {
        dispatchers = dispatchers == null ? null : List.copyOf(dispatchers);
        columnSelectors = columnSelectors == null ? null : List.copyOf(columnSelectors);
    }

    public static SinkConfig defaults() {
        return new SinkConfig(
                null,
                null,
                CsvConfig.defaults(),
                null,
                null,
                null,
                16,
                "\r\n",
                "day",
                true,
                null,
                false,
                false,
                false,
                false,
                null,
                150,
                120,
                10_000,
                true,
                false,
                false,
                new OldValueOutput(true),
                new OldValueOutput(true),
                null,
                null,
                null,
                null);
    }

    SinkConfig fileIndexWidth(@Nullable Integer width) {
        return new SinkConfig(
                protocol,
                schemaRegistry,
                csv,
                dispatchers,
                columnSelectors,
                transactionAtomicity,
                encoderConcurrency,
                terminator,
                dateSeparator,
                enablePartitionSeparator,
                width,
                enableKafkaSinkV2,
                onlyOutputUpdatedColumns,
                deleteOnlyOutputHandleKeyColumns,
                contentCompatible,
                safeMode,
                advanceTimeout,
                sendBootstrapIntervalInSec,
                sendBootstrapInMsgCount,
                sendBootstrapToAllPartition,
                sendAllBootstrapAtStart,
                debeziumDisableSchema,
                debezium,
                open,
                kafkaConfig,
                pulsarConfig,
                mysqlConfig,
                cloudStorageConfig);
    }
}
