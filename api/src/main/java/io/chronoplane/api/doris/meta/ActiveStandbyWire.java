package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.commands.doris.meta.ActiveStandby;
import io.chronoplane.commands.doris.meta.ActiveStandbySpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `cluster_names` and `cluster_policy` of `ClusterPB`: what a virtual cluster stands for.
final class ActiveStandbyWire {

    private ActiveStandbyWire() {}

    static ActiveStandbySpec spec(ProtoMessage cluster) throws MalformedMessage {
        return new ActiveStandbySpec(cluster.texts("cluster_names"), policy(cluster.message("cluster_policy")));
    }

    private static ActiveStandbySpec.@Nullable Policy policy(@Nullable ProtoMessage policy) throws MalformedMessage {
        return policy == null
                ? null
                : new ActiveStandbySpec.Policy(
                        policy.oneOf("type", MetaEnums.POLICY_TYPE) != null,
                        Texts.orEmpty(policy.text("active_cluster_name")),
                        policy.texts("standby_cluster_names"),
                        policy.int64("failover_failure_threshold"),
                        policy.int64("unhealthy_node_threshold_percent"),
                        policy.texts("cache_warmup_jobids"));
    }

    static void encode(ProtoWriter out, @Nullable ActiveStandby standsFor) {
        if (standsFor != null) {
            out.texts("cluster_names", standsFor.members());
            out.message("cluster_policy", standsFor, ActiveStandbyWire::policy);
        }
    }

    private static void policy(ProtoWriter out, ActiveStandby policy) {
        out.begin()
                .text("type", MetaEnums.ACTIVE_STANDBY)
                .text("active_cluster_name", policy.active())
                .texts("standby_cluster_names", List.of(policy.standby()))
                .int64("failover_failure_threshold", policy.failureThreshold())
                .int64("unhealthy_node_threshold_percent", policy.unhealthyPercent())
                .texts("cache_warmup_jobids", policy.cacheWarmupJobIds())
                .end();
    }
}
