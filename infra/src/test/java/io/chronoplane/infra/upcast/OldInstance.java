package io.chronoplane.infra.upcast;

import io.chronoplane.commands.core.Command;
import io.chronoplane.commands.core.CommandModel;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.EntityType;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.EventType;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.projections.core.QueryModel;
import io.chronoplane.queries.core.Query;
import java.util.List;

/// The Doris Meta Service as it was when the texts of an HDFS were no secrets, as far as that matters here: it creates
/// instances with one HDFS vault.
final class OldInstance {

    private static final EntityType<Nothing> INSTANCE =
            new EntityType<>("instance", 1, Nothing.class, new Nothing(), (id, state, event) -> state);

    private OldInstance() {}

    record Nothing() {}

    record Setting(String key, String value) {}

    record Conf(String fsName, String kerberosPrincipal, String kerberosKeytab, List<Setting> settings) {}

    record Hdfs(Conf conf, String prefix) {}

    record Vault(String id, String name, Hdfs hdfs) {}

    record Storage(boolean vaultsEnabled, List<String> objectStores, List<Vault> vaults) {}

    /// Revision 1.
    record Created(String instanceId, String name, String userId, boolean sseEnabled, Storage storage, long at)
            implements Event {
        @Override
        public List<Tag> tags() {
            return List.of(new Tag("instance", instanceId));
        }
    }

    sealed interface OldCommand extends Command {}

    record Create(String id, String principal, String keytab, String property) implements OldCommand {
        @Override
        public List<Tag> reads() {
            return List.of(new Tag("instance", id));
        }
    }

    sealed interface OldQuery<R> extends Query<R> {}

    record AskNothing() implements OldQuery<Nothing> {}

    static SystemModel model() {
        return new SystemModel(
                new CommandModel<>(
                        "doris.meta",
                        OldCommand.class,
                        (command, states, context) -> Decision.accept(created((Create) command)),
                        List.of(INSTANCE),
                        List.of(new EventType("doris.meta.instance-created", 1, Created.class))),
                new QueryModel<>(queries(), (query, views) -> new Nothing(), List.of()));
    }

    private static Created created(Create command) {
        Conf conf = new Conf(
                "hdfs://h", command.principal(), command.keytab(), List.of(new Setting("k", command.property())));
        Vault vault = new Vault("1", "built_in_storage_vault", new Hdfs(conf, "p"));
        return new Created(
                command.id(), "name", "user", false, new Storage(true, List.of(), List.of(vault)), 1_700_000_000L);
    }

    @SuppressWarnings("unchecked") // a class literal has no type parameter
    private static Class<OldQuery<?>> queries() {
        return (Class<OldQuery<?>>) (Class<?>) OldQuery.class;
    }
}
