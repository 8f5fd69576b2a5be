package io.chronoplane.benchmarks.axon4;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/// The aggregate, in the shape of Axon's own guide: state in fields, handlers by annotation, refusals thrown.
@NullUnmarked
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
class Instance {
    @AggregateIdentifier
    private String id;
    private final Map<String, ClusterStatus> clusters = new HashMap<>();

    Instance() {}

    @CommandHandler
    Instance(CreateInstance command) {
        apply(new InstanceCreated(command.instance(), command.name(), command.user(), command.vault()));
    }

    @CommandHandler
    void handle(AddCluster command) {
        if (clusters.containsKey(command.cluster())) {
            throw new IllegalArgumentException("the cluster is there already");
        }
        apply(new ClusterAdded(id, command.cluster(), command.name(), command.node(), command.address(),
                command.port()));
    }

    @CommandHandler
    void handle(SetClusterStatus command) {
        var from = clusters.get(command.cluster());
        if (from == null || !from.mayBecome(command.status())) {
            throw new IllegalArgumentException("the status may not change from " + from);
        }
        apply(new ClusterStatusChanged(id, command.cluster(), from, command.status()));
    }

    @EventSourcingHandler
    void on(InstanceCreated event) {
        id = event.instance();
    }

    @EventSourcingHandler
    void on(ClusterAdded event) {
        clusters.put(event.cluster(), ClusterStatus.NORMAL);
    }

    @EventSourcingHandler
    void on(ClusterStatusChanged event) {
        clusters.put(event.cluster(), event.to());
    }
}
