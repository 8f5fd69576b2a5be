package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.Samples.computeAdded;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.ref;
import static io.chronoplane.commands.doris.meta.Samples.standsFor;
import static io.chronoplane.commands.doris.meta.Samples.virtualAdded;

import io.chronoplane.commands.doris.meta.ClusterRejection.PrivateEndpointMissing;
import io.chronoplane.commands.doris.meta.ClusterRejection.UsersMissing;
import io.chronoplane.commands.doris.meta.VirtualRejection.VirtualArgsInconsistent;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who may use a cluster, and where it is reached: update_cluster_mysql_user_name and update_cluster_endpoint.
class ClusterUseTest {

    private static final String I = "i-1";

    private final Given given = Given.events(
            created(I),
            computeAdded(I, "c-1", "one"),
            computeAdded(I, "c-2", "two"),
            virtualAdded(I, "v-1", "virtual", standsFor("one", "two")));

    @Test
    void users_takeThePlaceOfThoseBefore() {
        given.when(users("c-1", "jack", "root")).then(usersChanged("jack", "root"));
        Given.events(created(I), computeAdded(I, "c-1", "one"), usersChanged("jack", "root"))
                .when(users("c-1", "root"))
                .then(usersChanged("root"));
    }

    @Test
    void sameUsers_changeNothing() {
        Given.events(created(I), computeAdded(I, "c-1", "one"), usersChanged("jack", "root"))
                .when(users("c-1", "jack", "root"))
                .nothingHappens();
    }

    @Test
    void users_areRefused_whenThereAreNone_orForAVirtualCluster() {
        given.when(users("c-1")).refused(new UsersMissing());
        given.when(users("v-1", "root")).refused(new VirtualArgsInconsistent());
    }

    @Test
    void endpoints_takeThePlaceOfThoseBefore() {
        given.when(endpoint("c-1", "pub:1", "priv:2")).then(endpointChanged("pub:1", "priv:2"));
        given.when(endpoint("c-1", "", "priv:2")).then(endpointChanged("", "priv:2"));
    }

    @Test
    void sameEndpoints_changeNothing() {
        Given.events(created(I), computeAdded(I, "c-1", "one"), endpointChanged("", "priv:2"))
                .when(endpoint("c-1", "", "priv:2"))
                .nothingHappens();
    }

    @Test
    void endpoints_areRefused_withoutThePrivateOne_orForAVirtualCluster() {
        given.when(endpoint("c-1", "pub:1", "")).refused(new PrivateEndpointMissing());
        given.when(endpoint("v-1", "pub:1", "priv:2")).refused(new VirtualArgsInconsistent());
    }

    private static SetClusterUsers users(String clusterId, String... names) {
        return new SetClusterUsers(I, ref(clusterId), List.of(names));
    }

    private static ClusterUsersChanged usersChanged(String... names) {
        return new ClusterUsersChanged(I, "c-1", List.of(names), NOW);
    }

    private static SetClusterEndpoint endpoint(String clusterId, String open, String inner) {
        return new SetClusterEndpoint(I, ref(clusterId), open, inner);
    }

    private static ClusterEndpointChanged endpointChanged(String open, String inner) {
        return new ClusterEndpointChanged(I, "c-1", open, inner, NOW);
    }
}
