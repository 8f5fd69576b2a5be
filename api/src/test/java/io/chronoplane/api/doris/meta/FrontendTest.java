package io.chronoplane.api.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.api.core.TestServer;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.projections.doris.meta.InstanceProjection;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The cluster status of a frontend.
class FrontendTest {

    private static final String PATH = "/rest/v2/manager/cluster/cluster_info/cloud_cluster_status";

    private final MetaServer meta = MetaServer.start();
    private final TestServer server = TestServer.start(new FrontendApi(
            meta.node(),
            FrontendUsers.of(Secret.of("root:,ops:pass:word")),
            () -> meta.node().views().ids(InstanceProjection.PROJECTION)));

    @AfterEach
    void stop() {
        server.close();
        meta.close();
    }

    private String as(String user, String path) {
        String credentials = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                server.send(server.request(path).header("Authorization", "Basic " + credentials).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replaceAll("\n *", "").replace("\": ", "\":");
    }

    @Test
    void computeClusters_areShownWithTheirNodes_onEveryPath() {
        meta.givenInstance("i");
        meta.givenCluster("i", "c");
        meta.givenEmptyCluster("i", "none", "none");
        String expected = "{\"msg\":\"success\",\"code\":0,\"data\":{\"c\":[{\"host\":\"c\",\"heartbeatPort\":9050,"
                + "\"bePort\":-1,\"httpPort\":-1,\"brpcPort\":-1,\"currentFragmentNum\":0,\"lastFragmentUpdateTime\":0}]},"
                + "\"count\":0}";
        assertThat(as("root:", PATH)).isEqualTo(expected);
        assertThat(as("ops:pass:word", "/rest/v2/manager/compute_group/compute_group_info/compute_group_status"))
                .isEqualTo(expected);
    }

    @Test
    void whoeverIsNotKnown_isToldSo_with200() {
        HttpResponse<String> nobody = server.get(PATH);
        assertThat(nobody.statusCode()).isEqualTo(200);
        assertThat(nobody.body()).contains("\"code\": 401", "Need auth information.");
        assertThat(as("root:wrong", PATH)).contains("\"code\":401", "Access denied for user root");
        assertThat(as("who", PATH)).contains("Access denied for user who");
        assertThat(server.send(server.request(PATH).header("Authorization", "Basic ???").GET()).body())
                .contains("Need auth information.");
    }

    @Test
    void nobody_isKnown_whereThereAreNoUsers() {
        assertThat(FrontendUsers.none().check("Basic cm9vdDo=")).isEqualTo(new FrontendUsers.Denied("root"));
    }
}
