package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Tag;
import java.util.Optional;

/// The tags of this system's entities.
public final class TaurusDbTags {

    public static final String STARROCKS_INSTANCE = "starrocks-instance";

    /// A TaurusDB instance, from which data come.
    public static final String SOURCE_INSTANCE = "taurusdb-instance";

    public static final String SOURCE_DATABASE = "taurusdb-database";
    public static final String SYNC_TASK = "sync-task";

    /// A job, as the vendor calls what a change of an instance or a task is told to be.
    public static final String JOB = "htap-job";

    /// What has still to come to its end by itself. There is one list for all instances.
    public static final String AGENDA = "sync-agenda";

    /// The list of tasks in full synchronization.
    public static final String FULL_SYNCS = "full";

    /// What MySQL allows for the name of a database, whatever the vendor's document says.
    private static final int MAX_DATABASE = 64;

    private TaurusDbTags() {}

    static Tag starRocksInstance(String instanceId) {
        return new Tag(STARROCKS_INSTANCE, instanceId);
    }

    static Tag sourceInstance(String sourceInstanceId) {
        return new Tag(SOURCE_INSTANCE, sourceInstanceId);
    }

    /// Empty for a name that no database can have, of which nothing can be known.
    public static Optional<String> databaseId(String sourceInstanceId, String database) {
        return database.isEmpty() || database.length() > MAX_DATABASE
                ? Optional.empty()
                : Optional.of(sourceInstanceId + "/" + database);
    }

    static Tag syncTask(String instanceId, String taskName) {
        return new Tag(SYNC_TASK, taskId(instanceId, taskName));
    }

    /// A task by its instance and its name, which is exact.
    public static String taskId(String instanceId, String taskName) {
        return instanceId + "/" + taskName;
    }

    static Tag job(String jobId) {
        return new Tag(JOB, jobId);
    }

    static Tag fullSyncs() {
        return new Tag(AGENDA, FULL_SYNCS);
    }
}
