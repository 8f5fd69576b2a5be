package io.chronoplane.projections.taurusdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.taurusdb.ConfigureSyncTask;
import io.chronoplane.commands.taurusdb.CreateStarRocksInstance;
import io.chronoplane.commands.taurusdb.CreateSyncTask;
import io.chronoplane.commands.taurusdb.DeleteSyncTask;
import io.chronoplane.commands.taurusdb.HaMode;
import io.chronoplane.commands.taurusdb.PauseSyncTask;
import io.chronoplane.commands.taurusdb.ReachIncremental;
import io.chronoplane.commands.taurusdb.RegisterSourceTable;
import io.chronoplane.commands.taurusdb.ResumeSyncTask;
import io.chronoplane.commands.taurusdb.StartSyncTask;
import io.chronoplane.commands.taurusdb.SyncConfiguration;
import io.chronoplane.commands.taurusdb.SyncStage;
import io.chronoplane.commands.taurusdb.SyncTask;
import io.chronoplane.commands.taurusdb.TableScope;
import io.chronoplane.commands.taurusdb.TaurusDbCommand;
import io.chronoplane.commands.taurusdb.TaurusDbEntities;
import io.chronoplane.commands.taurusdb.TaurusDbTags;
import io.chronoplane.commands.taurusdb.check.TableConfig;
import io.chronoplane.commands.taurusdb.schema.SourceColumn;
import io.chronoplane.commands.taurusdb.schema.SourceTable;
import io.chronoplane.projections.core.Row;
import io.chronoplane.queries.taurusdb.CheckTables;
import io.chronoplane.queries.taurusdb.FullSync;
import io.chronoplane.queries.taurusdb.GetFullSyncs;
import io.chronoplane.queries.taurusdb.GetJob;
import io.chronoplane.queries.taurusdb.JobStatus;
import io.chronoplane.queries.taurusdb.ListSyncTasks;
import io.chronoplane.queries.taurusdb.SyncTaskPage;
import io.chronoplane.queries.taurusdb.SyncTaskView;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens, views, states, the list of what is due and the rows of a replica say the same.
class RandomHistoriesTest {

    private static final String PROJECT = "p".repeat(32);
    private static final String SOURCE = "s".repeat(32) + "in07";
    private static final List<String> INSTANCES = List.of("a".repeat(32) + "in17", "b".repeat(32) + "in17");
    private static final List<String> TASKS = List.of("task_1", "task_2", "task_3");
    private static final List<String> CONFIGS = List.of("order by id", "replication_num=2", "order by name", "oops");

    private int jobs;

    private TaurusDbCommand command(Random random) {
        String instance = INSTANCES.get(random.nextInt(2));
        String task = TASKS.get(random.nextInt(3));
        String job = "job-" + ++jobs;
        return switch (random.nextInt(10)) {
            case 0 -> new CreateStarRocksInstance(
                    PROJECT, instance, SOURCE, "htap", "", HaMode.SINGLE, 1, 1, job);
            case 1 -> new RegisterSourceTable(PROJECT, SOURCE, "shop", new SourceTable(
                    random.nextBoolean() ? "t" : "u",
                    List.of(new SourceColumn(random.nextBoolean() ? "id" : "name", "int", true)),
                    List.of()));
            case 2, 3 -> new CreateSyncTask(instance, task, configuration(random));
            case 4 -> new ConfigureSyncTask(
                    instance, task, SOURCE, null, "shop", null, null,
                    random.nextBoolean() ? null : configuration(random).tables(), null, null, job);
            case 5 -> new StartSyncTask(instance, task, "", "copy", job);
            case 6 -> new PauseSyncTask(instance, task, job);
            case 7 -> new ResumeSyncTask(instance, task, job);
            case 8 -> new ReachIncremental(instance, task, "job-" + (jobs - random.nextInt(8)));
            default -> random.nextInt(3) == 0
                    ? new DeleteSyncTask(instance, task, job)
                    : new PauseSyncTask(instance, task, job);
        };
    }

    private static SyncConfiguration configuration(Random random) {
        return new SyncConfiguration(
                SOURCE,
                "",
                "shop",
                "",
                List.of(),
                List.of(new TableConfig("t", CONFIGS.get(random.nextInt(CONFIGS.size())))),
                TableScope.ALL,
                false);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyViewAgrees_afterEveryCommand(long seed) {
        Random random = new Random(seed);
        World world = new World();
        int accepted = 0;
        for (int step = 0; step < 400; step++) {
            TaurusDbCommand command = command(random);
            int before = world.log().size();
            boolean taken = world.send(command);
            accepted += taken ? 1 : 0;
            assertThat(taken || world.log().size() == before).as("seed %d, step %d: %s", seed, step, command).isTrue();
            agree(world, "seed %d, step %d: %s".formatted(seed, step, command));
        }
        assertThat(accepted).as("accepted commands").isGreaterThan(50);
        assertThat(again(world)).isEqualTo(world.replica("taurusdb.sync_task"));
    }

    private static void agree(World world, String when) {
        Set<String> full = new HashSet<>();
        int present = 0;
        for (String instance : INSTANCES) {
            SyncTaskPage page = world.ask(new ListSyncTasks(instance, 0, 100));
            assertThat(page.tasks()).as(when).hasSize(page.total()).extracting(SyncTaskView::taskName)
                    .doesNotHaveDuplicates();
            present += page.total();
            for (String task : TASKS) {
                String id = TaurusDbTags.taskId(instance, task);
                SyncTask state = world.state(TaurusDbEntities.SYNC_TASK, id);
                assertThat(world.view(SyncTaskProjection.PROJECTION, id).<SyncTask>map(
                                        view -> new SyncTask.Present(view.progress()))
                                .orElse(new SyncTask.Absent()))
                        .as(when)
                        .isEqualTo(state);
                if (state instanceof SyncTask.Present known) {
                    assertThat(page.tasks()).as(when).extracting(SyncTaskView::taskName).contains(task);
                    if (known.progress().stage() == SyncStage.FULL) {
                        full.add(id);
                        assertThat(world.ask(new GetJob(PROJECT, known.progress().startJobId())))
                                .as(when)
                                .hasValueSatisfying(job -> assertThat(job.status()).isEqualTo(JobStatus.RUNNING));
                    }
                }
            }
        }
        assertThat(world.ask(new GetFullSyncs()).tasks().asMap().keySet()).as(when).isEqualTo(full);
        for (FullSync due : world.ask(new GetFullSyncs()).tasks().values()) {
            assertThat(world.ask(new GetJob(PROJECT, due.jobId()))).as(when).isPresent();
        }
        assertThat(world.replica("taurusdb.sync_task")).as(when).hasSize(present);
    }

    /// The rows that a replica has after the same events once more.
    private static List<Row> again(World world) {
        World replayed = new World();
        world.log().forEach(recorded -> replayed.replay(recorded.event()));
        return replayed.replica("taurusdb.sync_task");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order by id", "order by name", "replication_num=2", "oops"})
    void query_judgesAsTheDeciderDoes(String config) {
        World world = new World();
        String instance = INSTANCES.getFirst();
        world.send(new CreateStarRocksInstance(PROJECT, instance, SOURCE, "htap", "", HaMode.SINGLE, 1, 1, "job-1"));
        world.send(new RegisterSourceTable(
                PROJECT, SOURCE, "shop", new SourceTable("t", List.of(new SourceColumn("id", "int", true)), List.of())));
        List<TableConfig> tables = List.of(new TableConfig("t", config));
        boolean stored = world.send(new CreateSyncTask(
                instance,
                "task_1",
                new SyncConfiguration(SOURCE, "", "shop", "", List.of(), tables, TableScope.ALL, false)));

        assertThat(world.ask(new CheckTables(instance, "shop", tables))).singleElement()
                .satisfies(verdict -> assertThat(verdict.passed()).isEqualTo(stored));
    }
}
