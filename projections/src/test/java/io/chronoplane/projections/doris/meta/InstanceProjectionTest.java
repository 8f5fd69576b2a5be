package io.chronoplane.projections.doris.meta;

import static io.chronoplane.projections.doris.meta.Samples.STORAGE;
import static io.chronoplane.projections.doris.meta.Samples.added;
import static io.chronoplane.projections.doris.meta.Samples.created;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.doris.meta.Cluster;
import io.chronoplane.commands.doris.meta.ClusterDropped;
import io.chronoplane.commands.doris.meta.ClusterRenamed;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.ClusterStatusChanged;
import io.chronoplane.commands.doris.meta.Clusters;
import io.chronoplane.commands.doris.meta.HdfsVault;
import io.chronoplane.commands.doris.meta.InstanceDropped;
import io.chronoplane.commands.doris.meta.InstanceEncryptionSet;
import io.chronoplane.commands.doris.meta.InstanceRenamed;
import io.chronoplane.commands.doris.meta.InstanceStatus;
import io.chronoplane.commands.doris.meta.InstanceStatusChanged;
import io.chronoplane.commands.doris.meta.RamUser;
import io.chronoplane.commands.doris.meta.RamUserSet;
import io.chronoplane.commands.doris.meta.StorageVault;
import io.chronoplane.commands.doris.meta.StorageVaultAdded;
import io.chronoplane.commands.doris.meta.StorageVaultDropped;
import io.chronoplane.queries.doris.meta.GetInstance;
import io.chronoplane.queries.doris.meta.InstanceView;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceProjectionTest {

    private final FoldedViews views = FoldedViews.after(created("i", 10));

    @Test
    void anInstance_isNotShown_beforeItIsCreated() {
        assertThat(new FoldedViews().ask(new GetInstance("i"))).isEmpty();
    }

    @Test
    void anInstance_isShownNormal_whenItIsCreated() {
        assertThat(instance()).isEqualTo(new InstanceView(
                "i", "name", "user", InstanceStatus.NORMAL, 10, 10, false, null, STORAGE, Clusters.none()));
    }

    @Test
    void everyChange_datesTheInstance() {
        views.fold(new InstanceStatusChanged("i", InstanceStatus.NORMAL, InstanceStatus.OVERDUE, 11));
        assertThat(instance().status()).isEqualTo(InstanceStatus.OVERDUE);
        assertThat(instance().mtime()).isEqualTo(11);
        views.fold(added("i", "c", 12));
        assertThat(instance().mtime()).isEqualTo(12);
        views.fold(new ClusterRenamed("i", "c", "name-c", "new", List.of(), 13));
        assertThat(instance().mtime()).isEqualTo(13);
        views.fold(new ClusterStatusChanged("i", "c", ClusterStatus.NORMAL, ClusterStatus.SUSPENDED, 14));
        assertThat(instance().mtime()).isEqualTo(14);
        views.fold(new ClusterDropped("i", "c", "new", List.of(), 15));
        assertThat(instance().mtime()).isEqualTo(15);
        views.fold(new InstanceDropped("i", 16));
        assertThat(instance().mtime()).isEqualTo(16);
        assertThat(instance().ctime()).isEqualTo(10);
    }

    @Test
    void aRename_shows_andDatesTheInstance() {
        views.fold(new InstanceRenamed("i", "other", 11));
        assertThat(instance().name()).isEqualTo("other");
        assertThat(instance().mtime()).isEqualTo(11);
    }

    @Test
    void everyChangeOfStorage_shows_andDatesTheInstance() {
        RamUser ram = new RamUser("r", Secret.of("a"), Secret.of("s"), null);
        StorageVault vault = new StorageVault("1", "v", new HdfsVault(null, "p"), null, null);
        views.fold(new InstanceEncryptionSet("i", true, 11));
        assertThat(instance().sseEnabled()).isTrue();
        assertThat(instance().mtime()).isEqualTo(11);
        views.fold(new RamUserSet("i", ram, 12));
        assertThat(instance().ramUser()).isEqualTo(ram);
        assertThat(instance().mtime()).isEqualTo(12);
        views.fold(new StorageVaultAdded("i", vault, true, 13));
        assertThat(instance().storage().vaults()).containsExactly(vault);
        assertThat(instance().storage().defaultVaultName()).isEqualTo("v");
        assertThat(instance().mtime()).isEqualTo(13);
        views.fold(new StorageVaultDropped("i", "1", "v", 14));
        assertThat(instance().storage()).isEqualTo(STORAGE);
        assertThat(instance().mtime()).isEqualTo(14);
        assertThat(instance().ctime()).isEqualTo(10);
    }

    @Test
    void clusters_areShownInTheOrderInWhichTheyCame_whateverChangesThem() {
        views.fold(added("i", "z", 11));
        views.fold(added("i", "a", 12));
        views.fold(added("i", "m", 13));
        views.fold(new ClusterStatusChanged("i", "z", ClusterStatus.NORMAL, ClusterStatus.SUSPENDED, 14));
        views.fold(new ClusterRenamed("i", "a", "name-a", "new", List.of(), 15));
        assertThat(instance().clusters().all()).extracting(Cluster::clusterId).containsExactly("z", "a", "m");
        assertThat(instance().clusters().known("z").status()).isEqualTo(ClusterStatus.SUSPENDED);
        assertThat(instance().clusters().known("z").mtime()).isEqualTo(14);
        assertThat(instance().clusters().known("z").ctime()).isEqualTo(11);
        assertThat(instance().clusters().known("a").mtime()).isEqualTo(15);
        assertThat(instance().clusters().known("m").mtime()).isEqualTo(13);
    }

    @Test
    void aRename_letsTheOldNameGo() {
        views.fold(added("i", "a", 11));
        views.fold(new ClusterRenamed("i", "a", "name-a", "new", List.of(), 12));
        assertThat(instance().clusters().withName("name-a")).isNull();
        assertThat(instance().clusters().withName("new")).isEqualTo(instance().clusters().withId("a"));
    }

    @Test
    void aDroppedCluster_isGone_withItsName() {
        views.fold(added("i", "a", 11));
        views.fold(new ClusterDropped("i", "a", "name-a", List.of(), 12));
        assertThat(instance().clusters()).isEqualTo(Clusters.none());
    }

    @Test
    void aDroppedInstance_staysVisible() {
        views.fold(new InstanceDropped("i", 11));
        assertThat(instance().status()).isEqualTo(InstanceStatus.DELETED);
        assertThat(instance().name()).isEqualTo("name");
    }

    private InstanceView instance() {
        return views.ask(new GetInstance("i")).orElseThrow();
    }
}
