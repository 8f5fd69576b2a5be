package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.taurusdb.schema.SourceDatabase;

/// How events change instances and their databases.
final class InstanceFold {

    private InstanceFold() {}

    static StarRocksInstance starRocks(String id, StarRocksInstance state, Event event) {
        return event instanceof StarRocksInstanceCreated created
                ? new StarRocksInstance.Running(created.projectId(), created.sourceInstanceId(), created.beCount())
                : state;
    }

    static SourceInstance source(String id, SourceInstance state, Event event) {
        return event instanceof StarRocksInstanceCreated created
                ? new SourceInstance.Known(created.projectId())
                : state;
    }

    static SourceDatabase database(String id, SourceDatabase state, Event event) {
        return event instanceof SourceTableRegistered registered ? state.with(registered.table()) : state;
    }
}
