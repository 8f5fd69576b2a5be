package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.EntityType;
import io.chronoplane.commands.taurusdb.schema.SourceDatabase;

/// The kinds of entities of this system.
public final class TaurusDbEntities {

    public static final EntityType<StarRocksInstance> STARROCKS_INSTANCE = new EntityType<>(
            TaurusDbTags.STARROCKS_INSTANCE,
            1,
            StarRocksInstance.class,
            new StarRocksInstance.Absent(),
            InstanceFold::starRocks);

    public static final EntityType<SourceInstance> SOURCE_INSTANCE = new EntityType<>(
            TaurusDbTags.SOURCE_INSTANCE,
            1,
            SourceInstance.class,
            new SourceInstance.Unknown(),
            InstanceFold::source);

    public static final EntityType<SourceDatabase> SOURCE_DATABASE = new EntityType<>(
            TaurusDbTags.SOURCE_DATABASE, 1, SourceDatabase.class, SourceDatabase.UNKNOWN, InstanceFold::database);

    public static final EntityType<SyncTask> SYNC_TASK = new EntityType<>(
            TaurusDbTags.SYNC_TASK, 1, SyncTask.class, new SyncTask.Absent(), SyncTaskFold::apply);

    private TaurusDbEntities() {}
}
