package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.EntityType;
import java.util.List;

/// The kinds of entities of this system.
public final class DorisTabletEntities {

    public static final EntityType<Tablet> TABLET =
            new EntityType<>(DorisTabletTags.TABLET, 1, Tablet.class, new Tablet.Absent(), TabletFold::apply);

    public static final EntityType<Transaction> TXN = new EntityType<>(
            DorisTabletTags.TXN, 1, Transaction.class, Transaction.Unregistered.NOTHING, TxnFold::apply);

    public static final EntityType<Label> LABEL =
            new EntityType<>(DorisTabletTags.LABEL, 1, Label.class, Label.FREE, LabelFold::apply);

    public static final EntityType<PartitionVersion> PARTITION = new EntityType<>(
            DorisTabletTags.PARTITION, 1, PartitionVersion.class, PartitionVersion.INITIAL, VersionFold::partition);

    public static final EntityType<TableVersion> TABLE = new EntityType<>(
            DorisTabletTags.TABLE, 1, TableVersion.class, TableVersion.INITIAL, VersionFold::table);

    public static final EntityType<TxnSequence> SEQUENCE = new EntityType<>(
            DorisTabletTags.SEQUENCE, 1, TxnSequence.class, new TxnSequence(0), TxnFold::sequence);

    static final List<EntityType<?>> ALL = List.of(TABLET, TXN, LABEL, PARTITION, TABLE, SEQUENCE);

    private DorisTabletEntities() {}
}
