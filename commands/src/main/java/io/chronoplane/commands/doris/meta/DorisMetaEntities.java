package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.EntityType;

/// The kinds of entities of this system.
public final class DorisMetaEntities {

    public static final EntityType<Instance> INSTANCE = new EntityType<>(
            DorisMetaTags.INSTANCE, 3, Instance.class, new Instance.Absent(), InstanceFold::apply);

    public static final EntityType<CloudUniqueId> CLOUD_UNIQUE_ID = new EntityType<>(
            DorisMetaTags.CLOUD_UNIQUE_ID, 1, CloudUniqueId.class, new CloudUniqueId.Free(), CloudUniqueIdFold::apply);

    private DorisMetaEntities() {}
}
