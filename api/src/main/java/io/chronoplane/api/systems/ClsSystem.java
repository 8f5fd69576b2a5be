package io.chronoplane.api.systems;

import io.chronoplane.api.cls.KeyPair;
import io.chronoplane.api.cls.Signatures;
import io.chronoplane.api.cls.actions.ActionApi;
import io.chronoplane.api.cls.rest.RestApi;
import io.chronoplane.commands.cls.Cls;
import io.chronoplane.commands.cls.ClsRules;
import io.chronoplane.infra.cls.RetentionTimer;
import io.chronoplane.infra.config.ClsSettings;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.projections.cls.ClsViews;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// CLS: two APIs over the same logsets and topics, and a timer.
public final class ClsSystem {

    private ClsSystem() {}

    /// @param clock the node's own
    public static WiredSystem of(ClsSettings settings, InstantSource clock) {
        ClsRules rules = new ClsRules(settings.partitionLimit(), settings.topicLimit(), settings.logsetLimit());
        Signatures signatures = new Signatures(keys(settings), clock);
        return new WiredSystem(
                new SystemModel(Cls.commands(rules), ClsViews.queries()),
                List.of(),
                node -> {
                    RetentionTimer timer = new RetentionTimer(node.cluster(), node, clock, settings.retentionCheck());
                    return new RunningSystem(
                            List.of(
                                    gateway -> new RestApi(gateway, signatures, settings.timeZone()),
                                    gateway -> new ActionApi(gateway, signatures, settings.timeZone())),
                            RunningSystem.Work.of(timer::begin, timer::close));
                });
    }

    private static Optional<KeyPair> keys(ClsSettings settings) {
        return settings.secretId().flatMap(id -> settings.secretKey().map(key -> new KeyPair(id, key)));
    }
}
