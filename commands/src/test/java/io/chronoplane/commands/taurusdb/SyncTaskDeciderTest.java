package io.chronoplane.commands.taurusdb;

import static io.chronoplane.commands.taurusdb.Given.configuration;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.taurusdb.check.TableVerdict;
import io.chronoplane.commands.taurusdb.schema.SourceColumn;
import io.chronoplane.commands.taurusdb.schema.SourceTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyncTaskDeciderTest {

    private static final CreateSyncTask CREATE = new CreateSyncTask(Given.INSTANCE, "task", configuration("order by id"));
    private static final StartSyncTask START = new StartSyncTask(Given.INSTANCE, "task", "shop", "copy", "job-1");

    private static Given in(SyncStage stage) {
        Given given = Given.instance().and(CREATE);
        return switch (stage) {
            case WAIT -> given;
            case FULL -> given.and(START);
            case INCREMENTAL -> given.and(START).and(new ReachIncremental(Given.INSTANCE, "task", "job-1"));
            case PAUSED -> given.and(START).and(new PauseSyncTask(Given.INSTANCE, "task", "job-2"));
        };
    }

    private static TaurusDbCommand of(SyncOperation operation) {
        return switch (operation) {
            case START -> START;
            case CONFIGURE -> configure("order by id");
            case PAUSE -> new PauseSyncTask(Given.INSTANCE, "task", "job-9");
            case RESUME -> new ResumeSyncTask(Given.INSTANCE, "task", "job-9");
            case DELETE -> new DeleteSyncTask(Given.INSTANCE, "task", "job-9");
        };
    }

    private static ConfigureSyncTask configure(String config) {
        return new ConfigureSyncTask(
                Given.INSTANCE,
                "task",
                Given.SOURCE,
                null,
                "shop",
                null,
                null,
                configuration(config).tables(),
                null,
                null,
                "job-9");
    }

    @ParameterizedTest
    @EnumSource(SyncStage.class)
    void operation_isAllowed_inItsStagesAlone(SyncStage stage) {
        Set<SyncOperation> allowed =
                switch (stage) {
                    case WAIT -> EnumSet.of(SyncOperation.START, SyncOperation.CONFIGURE, SyncOperation.DELETE);
                    case FULL, INCREMENTAL ->
                        EnumSet.of(SyncOperation.PAUSE, SyncOperation.CONFIGURE, SyncOperation.DELETE);
                    case PAUSED -> EnumSet.of(SyncOperation.RESUME, SyncOperation.CONFIGURE, SyncOperation.DELETE);
                };
        for (SyncOperation operation : SyncOperation.values()) {
            if (allowed.contains(operation)) {
                assertThat(in(stage).accepted(of(operation))).hasSize(1);
            } else {
                assertThat(in(stage).rejected(of(operation)))
                        .isEqualTo(new TaurusDbRejection.OperationNotAllowed("task", stage, operation));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SyncOperation.class)
    void operation_isRefused_forATaskThatIsNotThere(SyncOperation operation) {
        assertThat(Given.instance().rejected(of(operation)))
                .isEqualTo(new TaurusDbRejection.TaskUnknown("task", operation));
        assertThat(Given.nothing().rejected(of(operation))).isEqualTo(new TaurusDbRejection.InstanceUnknown(Given.INSTANCE));
    }

    @Test
    void task_isStored_onlyIfAllTablesPass_andTheNameIsFree() {
        CreateSyncTask failing = new CreateSyncTask(Given.INSTANCE, "task", configuration("order by id", "replication_num=2"));
        assertThat(Given.instance().accepted(CREATE))
                .containsExactly(new SyncTaskCreated(Given.INSTANCE, "task", configuration("order by id")));
        assertThat(Given.instance().rejected(failing))
                .isInstanceOfSatisfying(TaurusDbRejection.TablesRefused.class, refused -> assertThat(refused.verdicts())
                        .extracting(TableVerdict::passed)
                        .containsExactly(true, false));
        assertThat(Given.instance().and(CREATE).rejected(failing))
                .isEqualTo(new TaurusDbRejection.TaskNameTaken("task"));
        assertThat(Given.instance().and(CREATE).and(of(SyncOperation.DELETE)).accepted(CREATE)).hasSize(1);
    }

    @Test
    void task_isCheckedAgainstTheRegisteredTables() {
        Given given = Given.instance().and(new RegisterSourceTable(
                Given.PROJECT,
                Given.SOURCE,
                "shop",
                new SourceTable("t", List.of(new SourceColumn("a", "int", true)), List.of("a"))));
        assertThat(given.rejected(CREATE)).isInstanceOf(TaurusDbRejection.TablesRefused.class);
        assertThat(given.accepted(new CreateSyncTask(Given.INSTANCE, "task", configuration("order by a")))).hasSize(1);
    }

    @Test
    void fullSynchronization_ends_onceAndForItsOwnStartAlone() {
        assertThat(in(SyncStage.FULL).accepted(new ReachIncremental(Given.INSTANCE, "task", "job-0"))).isEmpty();
        assertThat(in(SyncStage.INCREMENTAL).accepted(new ReachIncremental(Given.INSTANCE, "task", "job-1"))).isEmpty();
        assertThat(in(SyncStage.PAUSED).accepted(new ReachIncremental(Given.INSTANCE, "task", "job-1"))).isEmpty();
        assertThat(Given.instance().accepted(new ReachIncremental(Given.INSTANCE, "task", "job-1"))).isEmpty();
    }

    @Test
    void configuration_staysAsItIs_forWhatFails_orIsNotGiven() {
        assertThat(in(SyncStage.FULL).rejected(configure("oops"))).isInstanceOf(TaurusDbRejection.TablesRefused.class);
        ConfigureSyncTask nothing = new ConfigureSyncTask(
                Given.INSTANCE, "task", Given.SOURCE, null, "shop", null, null, null, null, null, "job-9");
        assertThat(in(SyncStage.FULL).accepted(nothing))
                .containsExactly(
                        new SyncTaskConfigured(Given.INSTANCE, "task", configuration("order by id"), "job-9"));
    }

    @Test
    void instance_isKnown_toItsProjectAlone() {
        CreateStarRocksInstance second = new CreateStarRocksInstance(
                "other", "i2".repeat(18), Given.SOURCE, "htap", "", HaMode.SINGLE, 1, 1, "job-1");
        assertThat(Given.instance().rejected(second))
                .isEqualTo(new TaurusDbRejection.InstanceUnknown(Given.SOURCE));
        SourceTable table = new SourceTable("t", List.of(new SourceColumn("a", "int", true)), List.of());
        assertThat(Given.instance().rejected(new RegisterSourceTable("other", Given.SOURCE, "shop", table)))
                .isEqualTo(new TaurusDbRejection.InstanceUnknown(Given.SOURCE));
        assertThat(Given.nothing().decide(new RegisterSourceTable(Given.PROJECT, Given.SOURCE, "shop", table)))
                .isInstanceOf(Decision.Rejected.class);
    }
}
