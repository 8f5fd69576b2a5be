package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// The rules of instances and their tables.
final class InstanceDecider {

    private InstanceDecider() {}

    static Decision create(CreateStarRocksInstance create, States states) {
        if (!mayUse(create.projectId(), states.of(TaurusDbEntities.SOURCE_INSTANCE, create.sourceInstanceId()))) {
            return Decision.reject(new TaurusDbRejection.InstanceUnknown(create.sourceInstanceId()));
        }
        return switch (states.of(TaurusDbEntities.STARROCKS_INSTANCE, create.instanceId())) {
            case StarRocksInstance.Running taken ->
                Decision.reject(new TaurusDbRejection.InstanceIdTaken(create.instanceId()));
            case StarRocksInstance.Absent free ->
                Decision.accept(new StarRocksInstanceCreated(
                        create.instanceId(),
                        create.sourceInstanceId(),
                        create.projectId(),
                        create.name(),
                        create.version(),
                        create.haMode(),
                        create.feCount(),
                        create.beCount(),
                        create.jobId()));
        };
    }

    static Decision register(RegisterSourceTable register, States states) {
        SourceInstance source = states.of(TaurusDbEntities.SOURCE_INSTANCE, register.sourceInstanceId());
        if (source instanceof SourceInstance.Unknown || !mayUse(register.projectId(), source)) {
            return Decision.reject(new TaurusDbRejection.InstanceUnknown(register.sourceInstanceId()));
        }
        String database = register.sourceInstanceId() + "/" + register.database();
        boolean same = register.table()
                .equals(states.of(TaurusDbEntities.SOURCE_DATABASE, database)
                        .tables()
                        .get(register.table().name()));
        return same
                ? Decision.accept()
                : Decision.accept(new SourceTableRegistered(
                        register.sourceInstanceId(), register.database(), register.table()));
    }

    /// Of another project's instances nothing is told, not even that they are there.
    private static boolean mayUse(String projectId, SourceInstance source) {
        return switch (source) {
            case SourceInstance.Unknown unknown -> true;
            case SourceInstance.Known known -> known.projectId().equals(projectId);
        };
    }
}
