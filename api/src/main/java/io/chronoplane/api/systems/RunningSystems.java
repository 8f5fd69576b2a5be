package io.chronoplane.api.systems;

import io.chronoplane.api.core.PastApis;
import io.chronoplane.api.core.WireApi;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.node.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// All systems on one node. Owns what they do of their own.
public final class RunningSystems implements AutoCloseable {

    private final Map<WireApi, Function<Gateway, WireApi>> apis = new LinkedHashMap<>();
    private final List<RunningSystem.Work> works = new ArrayList<>();
    private final Node node;
    private final Gateway gateway;

    private RunningSystems(Node node, Gateway gateway) {
        this.node = node;
        this.gateway = gateway;
    }

    /// Starts them, or none.
    public static RunningSystems start(List<WiredSystem> systems, Node node) {
        RunningSystems all = looking(systems, node, node);
        try {
            all.works.reversed().forEach(RunningSystem.Work::begin);
            return all;
        } catch (RuntimeException | Error e) {
            all.close();
            throw e;
        }
    }

    /// Only their APIs, over a gateway that stands before the node: nothing of their own begins.
    public static RunningSystems looking(List<WiredSystem> systems, Node node, Gateway gateway) {
        RunningSystems all = new RunningSystems(node, gateway);
        try {
            systems.forEach(all::add);
        } catch (RuntimeException | Error e) {
            all.close();
            throw e;
        }
        return all;
    }

    private void add(WiredSystem system) {
        RunningSystem running = system.start().apply(node);
        works.addFirst(running.work());
        running.apis().forEach(api -> apis.put(api.apply(gateway), api));
    }

    /// The APIs that speak for them, over the present.
    public List<WireApi> apis() {
        return List.copyOf(apis.keySet());
    }

    /// The same APIs over any moment.
    public PastApis past() {
        return new PastApis(apis, node.lookingBack().moments()::position, node.lookingBack()::at);
    }

    /// Ends what the systems do of their own, the last one first. The node lives on.
    @Override
    public void close() {
        works.forEach(RunningSystem.Work::close);
    }
}
