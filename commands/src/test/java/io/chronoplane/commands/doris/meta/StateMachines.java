package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Samples.backend;
import static io.chronoplane.commands.doris.meta.Samples.cluster;
import static io.chronoplane.commands.doris.meta.Samples.compute;
import static io.chronoplane.commands.doris.meta.Samples.computeAdded;
import static io.chronoplane.commands.doris.meta.Samples.computeNodes;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.creating;
import static io.chronoplane.commands.doris.meta.Samples.ref;

import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.Event;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The status machines as diagrams. They are told by the decider itself: in every status it is asked for every move,
/// and what it allows is drawn.
final class StateMachines {

    private static final String I = "i";
    private static final String NOTHING = "[*]";
    private static final Node NODE = backend("u", "h", 9050);
    private static final DorisMetaRules EXTENDED = new DorisMetaRules(true, true, Duration.ZERO);

    /// A command under its name, in a situation under its status.
    private record Try(String status, Given given, String name, DorisMetaCommand command) {

        Stream<String> drawn() {
            return given.when(command).decision() instanceof Decision.Accepted accepted
                    ? accepted.events().stream().map(event -> status + " --> " + to(event) + ": " + name)
                    : Stream.empty();
        }
    }

    private StateMachines() {}

    /// The diagrams in Markdown.
    static String markdown() {
        return diagram("The status of an instance", instances())
                + diagram("The status of a COMPUTE cluster", clusters())
                + diagram("The status of a node", nodes());
    }

    private static String diagram(String title, Stream<String> moves) {
        return title + ":\n\n```mermaid\nstateDiagram-v2\n"
                + moves.map(move -> "    " + move + "\n").collect(Collectors.joining())
                + "```\n\n";
    }

    private static Stream<String> instances() {
        Event overdue = new InstanceStatusChanged(I, InstanceStatus.NORMAL, InstanceStatus.OVERDUE, EARLIER);
        return Stream.of(
                        instances(NOTHING, Given.nothing()),
                        instances("NORMAL", Given.events(created(I))),
                        instances("OVERDUE", Given.events(created(I), overdue)),
                        instances("DELETED", Given.events(created(I), new InstanceDropped(I, EARLIER))))
                .flatMap(tries -> tries)
                .flatMap(Try::drawn);
    }

    private static Stream<Try> instances(String status, Given given) {
        return Stream.of(
                new Try(status, given, "create_instance", creating(I)),
                new Try(status, given, "set_instance_status", new SetInstanceStatus(I, InstanceStatus.OVERDUE, 6)),
                new Try(status, given, "set_instance_status", new SetInstanceStatus(I, InstanceStatus.NORMAL, 7)),
                new Try(status, given, "drop_instance", new DropInstance(I)));
    }

    private static Stream<String> clusters() {
        Stream<String> first = new Try(
                        NOTHING, Given.events(created(I)), "add_cluster", new AddCluster(I, compute("c", "n")))
                .drawn();
        return Stream.concat(first, Stream.of(ClusterStatus.values()).flatMap(StateMachines::clusters));
    }

    private static Stream<String> clusters(ClusterStatus from) {
        ClusterStatus stored = from == ClusterStatus.UNKNOWN ? null : from;
        Event added = new ClusterAdded(I, cluster("c", "n", ClusterType.COMPUTE, stored, EARLIER));
        return Stream.of(ClusterStatus.values())
                .map(to -> new SetClusterStatus(I, ref("c"), to))
                .flatMap(move -> {
                    Given usual = Given.events(created(I), added);
                    Given extended = Given.events(created(I), added).under(EXTENDED);
                    List<String> drawn =
                            new Try(from.name(), usual, "set_cluster_status", move).drawn().toList();
                    return drawn.isEmpty()
                            ? new Try(from.name(), extended, "by doris.meta.extended-transitions", move).drawn()
                            : drawn.stream();
                });
    }

    private static Stream<String> nodes() {
        Stream<String> first = Stream.of(
                        new Try(
                                NOTHING,
                                Given.events(created(I)),
                                "add_cluster",
                                new AddCluster(I, compute("c", "n", NODE))),
                        new Try(
                                NOTHING,
                                Given.events(created(I), computeAdded(I, "c", "n")),
                                "add_node",
                                new AddNodes(I, computeNodes("c", NODE))))
                .flatMap(Try::drawn);
        return Stream.concat(first, Stream.of(NodeStatus.values()).flatMap(StateMachines::nodes));
    }

    private static Stream<String> nodes(NodeStatus from) {
        Node stored = from == NodeStatus.UNKNOWN ? NODE : NODE.in(from, EARLIER);
        Given given = Given.events(created(I), computeAdded(I, "c", "n", stored));
        NodesSpec node = computeNodes("c", NODE);
        return Stream.of(
                        new Try(
                                from.name(),
                                given,
                                "decommission_node",
                                new SetNodeStatus(I, node, NodeStatus.DECOMMISSIONING)),
                        new Try(
                                from.name(),
                                given,
                                "notify_decommissioned",
                                new SetNodeStatus(I, node, NodeStatus.DECOMMISSIONED)))
                .flatMap(Try::drawn);
    }

    private static String to(Event event) {
        return switch ((DorisMetaEvent) event) {
            case InstanceCreated created -> InstanceStatus.NORMAL.name();
            case InstanceDropped dropped -> InstanceStatus.DELETED.name();
            case InstanceStatusChanged changed -> changed.to().name();
            case ClusterAdded added -> added.cluster().nodes().isEmpty()
                    ? String.valueOf(added.cluster().status())
                    : NodeStatus.UNKNOWN.name();
            case ClusterStatusChanged changed -> changed.to().name();
            case NodesAdded added -> String.valueOf(added.nodes().getFirst().status());
            case NodeStatusChanged changed -> changed.to().name();
            default -> throw new IllegalArgumentException("no move of a status: " + event);
        };
    }
}
