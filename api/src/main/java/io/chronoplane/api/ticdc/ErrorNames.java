package io.chronoplane.api.ticdc;

import io.chronoplane.commands.ticdc.ErrorCode;

/// How the API calls its errors, as TiCDC's source spells them.
final class ErrorNames {

    private ErrorNames() {}

    /// `CDC:ErrChangeFeedNotExists`
    static String of(ErrorCode code) {
        return "CDC:Err" + tail(code);
    }

    /// With the code in brackets before it, by which clients know the error.
    static String message(ErrorCode code, String message) {
        return "[" + of(code) + "]" + message;
    }

    private static String tail(ErrorCode code) {
        return switch (code) {
            case API_INVALID_PARAM -> "APIInvalidParam";
            case API_GET_PD_CLIENT_FAILED -> "APIGetPDClientFailed";
            case CAPTURE_NOT_EXIST -> "CaptureNotExist";
            case CHANGE_FEED_ALREADY_EXISTS -> "ChangeFeedAlreadyExists";
            case CHANGE_FEED_NOT_EXISTS -> "ChangeFeedNotExists";
            case CHANGEFEED_UNRETRYABLE -> "ChangefeedUnretryable";
            case CHANGEFEED_UPDATE_REFUSED -> "ChangefeedUpdateRefused";
            case CLUSTER_IS_UNHEALTHY -> "ClusterIsUnhealthy";
            case CODEC_INVALID_CONFIG -> "CodecInvalidConfig";
            case COLUMN_SELECTOR_FAILED -> "ColumnSelectorFailed";
            case CORRUPTED_DATA_MUTATION -> "CorruptedDataMutation";
            case CREDENTIAL_NOT_FOUND -> "CredentialNotFound";
            case DISPATCHER_FAILED -> "DispatcherFailed";
            case EXPRESSION_COLUMN_NOT_FOUND -> "ExpressionColumnNotFound";
            case FILTER_RULE_INVALID -> "FilterRuleInvalid";
            case GC_TTL_EXCEEDED -> "GCTTLExceeded";
            case INVALID_FILTER_EXPRESSION -> "InvalidFilterExpression";
            case INVALID_GLUE_SCHEMA_REGISTRY_CONFIG -> "InvalidGlueSchemaRegistryConfig";
            case INVALID_IGNORE_EVENT_TYPE -> "InvalidIgnoreEventType";
            case INVALID_REPLICA_CONFIG -> "InvalidReplicaConfig";
            case KAFKA_ASYNC_SEND_MESSAGE -> "KafkaAsyncSendMessage";
            case KAFKA_CREATE_TOPIC -> "KafkaCreateTopic";
            case KAFKA_INVALID_CLIENT_ID -> "KafkaInvalidClientID";
            case KAFKA_INVALID_CONFIG -> "KafkaInvalidConfig";
            case KAFKA_INVALID_PARTITION_NUM -> "KafkaInvalidPartitionNum";
            case KAFKA_INVALID_REQUIRED_ACKS -> "KafkaInvalidRequiredAcks";
            case KAFKA_NEW_PRODUCER -> "KafkaNewProducer";
            case KAFKA_TOPIC_EXPR_INVALID -> "KafkaTopicExprInvalid";
            case MESSAGE_TOO_LARGE -> "MessageTooLarge";
            case MYSQL_CONNECTION_ERROR -> "MySQLConnectionError";
            case MYSQL_INVALID_CONFIG -> "MySQLInvalidConfig";
            case MYSQL_TXN_ERROR -> "MySQLTxnError";
            case OWNER_NOT_FOUND -> "OwnerNotFound";
            case REACH_MAX_TRY -> "ReachMaxTry";
            case SAME_UPSTREAM_DOWNSTREAM -> "SameUpstreamDownstream";
            case SCHEDULER_REQUEST_FAILED -> "SchedulerRequestFailed";
            case SCHEMA_SNAPSHOT_NOT_FOUND -> "SchemaSnapshotNotFound";
            case SERVER_IS_NOT_READY -> "ServerIsNotReady";
            case SINK_INCOMPATIBLE_CONFIG -> "SinkIncompatibleConfig";
            case SINK_INVALID_CONFIG -> "SinkInvalidConfig";
            case SINK_UNKNOWN_PROTOCOL -> "SinkUnknownProtocol";
            case SINK_URI_INVALID -> "SinkURIInvalid";
            case SNAPSHOT_LOST_BY_GC -> "SnapshotLostByGC";
            case START_TS_BEFORE_GC -> "StartTsBeforeGC";
            case STORAGE_SINK_INVALID_CONFIG -> "StorageSinkInvalidConfig";
            case STORAGE_SINK_INVALID_DATE_SEPARATOR -> "StorageSinkInvalidDateSeparator";
            case STORAGE_SINK_SEND_FAILED -> "StorageSinkSendFailed";
            case SYNC_RENAME_TABLE_FAILED -> "SyncRenameTableFailed";
            case TABLE_INELIGIBLE -> "TableIneligible";
            case TARGET_TS_BEFORE_START_TS -> "TargetTsBeforeStartTs";
            case UNAUTHORIZED -> "Unauthorized";
            case UNKNOWN -> "Unknown";
            case UPSTREAM_MISS_MATCH -> "UpstreamMissMatch";
            case UPSTREAM_NOT_FOUND -> "UpstreamNotFound";
        };
    }
}
