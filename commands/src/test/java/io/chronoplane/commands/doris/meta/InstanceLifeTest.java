package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.InstanceStatus.DELETED;
import static io.chronoplane.commands.doris.meta.InstanceStatus.NORMAL;
import static io.chronoplane.commands.doris.meta.InstanceStatus.OVERDUE;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Samples.computeAdded;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.creating;
import static io.chronoplane.commands.doris.meta.Samples.sqlAdded;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceHasClusters;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceIdMissing;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceIdTaken;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceStatusFinal;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceStatusNotSettable;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceStatusUnchanged;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceUnknown;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every move of the instance status machine, allowed or not, and what else drop_instance and set_instance_status
/// refuse.
class InstanceLifeTest {

    private static final String ID = "i-1";
    private static final Event CREATED = created(ID);
    private static final Event OVERDUE_SET = new InstanceStatusChanged(ID, NORMAL, OVERDUE, EARLIER);
    private static final Event DROPPED = new InstanceDropped(ID, EARLIER);

    private static final SetInstanceStatus SET_NORMAL = new SetInstanceStatus(ID, NORMAL, 7);
    private static final SetInstanceStatus SET_OVERDUE = new SetInstanceStatus(ID, OVERDUE, 6);
    private static final DropInstance DROP = new DropInstance(ID);

    @Test
    void nothing_isRefused_butCreation_beforeThereIsAnInstance() {
        Given none = Given.nothing();
        none.when(SET_NORMAL).refused(new InstanceUnknown(ID));
        none.when(SET_OVERDUE).refused(new InstanceUnknown(ID));
        none.when(DROP).refused(new InstanceUnknown(ID));
        none.when(creating(ID)).then(new InstanceCreated(ID, "", "", false, null, created(ID).storage(), NOW));
    }

    @Test
    void aNormalInstance_becomesOverdueOrDropped() {
        Given normal = Given.events(CREATED);
        normal.when(SET_NORMAL).refused(new InstanceStatusUnchanged(ID, NORMAL));
        normal.when(SET_OVERDUE).then(new InstanceStatusChanged(ID, NORMAL, OVERDUE, NOW));
        normal.when(DROP).then(new InstanceDropped(ID, NOW));
        normal.when(creating(ID)).refused(new InstanceIdTaken(ID));
    }

    @Test
    void anOverdueInstance_becomesNormalOrDropped() {
        Given overdue = Given.events(CREATED, OVERDUE_SET);
        overdue.when(SET_NORMAL).then(new InstanceStatusChanged(ID, OVERDUE, NORMAL, NOW));
        overdue.when(SET_OVERDUE).refused(new InstanceStatusUnchanged(ID, OVERDUE));
        overdue.when(DROP).then(new InstanceDropped(ID, NOW));
        overdue.when(creating(ID)).refused(new InstanceIdTaken(ID));
    }

    @Test
    void aDroppedInstance_staysSo() {
        Given dropped = Given.events(CREATED, DROPPED);
        dropped.when(SET_NORMAL).refused(new InstanceStatusFinal(ID, NORMAL));
        dropped.when(SET_OVERDUE).refused(new InstanceStatusFinal(ID, OVERDUE));
        dropped.when(DROP).nothingHappens();
        dropped.when(creating(ID)).refused(new InstanceIdTaken(ID));
    }

    @Test
    void drop_isRefused_whileThereAreClusters_evenWithoutNodes() {
        Given.events(CREATED, computeAdded(ID, "c-1", "one")).when(DROP).refused(new InstanceHasClusters(ID));
        Given.events(CREATED, sqlAdded(ID, "c-1", "one")).when(DROP).refused(new InstanceHasClusters(ID));
    }

    @Test
    void drop_isAllowed_whenTheLastClusterIsGone() {
        ClusterAdded added = computeAdded(ID, "c-1", "one");
        Given.events(CREATED, added, new ClusterDropped(ID, "c-1", "one", List.of(), EARLIER))
                .when(DROP)
                .then(new InstanceDropped(ID, NOW));
    }

    @Test
    void drop_isRefused_withoutAnId() {
        Given.nothing().when(new DropInstance("")).refused(new InstanceIdMissing());
    }

    @Test
    void setStatus_isRefused_forAnythingButNormalAndOverdue_beforeTheIdIsLookedAt() {
        Given.events(CREATED).when(new SetInstanceStatus(ID, null, 2)).refused(new InstanceStatusNotSettable(2));
        Given.events(CREATED).when(new SetInstanceStatus(ID, DELETED, 1)).refused(new InstanceStatusNotSettable(1));
        Given.nothing().when(new SetInstanceStatus("", null, 0)).refused(new InstanceStatusNotSettable(0));
        Given.nothing().when(new SetInstanceStatus("", NORMAL, 7)).refused(new InstanceIdMissing());
    }
}
