package io.chronoplane.commands.taurusdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.EventType;
import io.chronoplane.commands.core.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaurusDbVocabularyTest {

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(TaurusDbVocabularyTest::leaves)
                : Stream.of(type);
    }

    @Test
    void everyEvent_hasOneApprovedName_thatIsItsOwn() {
        assertThat(TaurusDbEvents.ALL.stream().<Class<?>>map(EventType::type).toList())
                .containsExactlyInAnyOrderElementsOf(leaves(TaurusDbEvent.class).toList());
        assertThat(TaurusDbEvents.ALL).allSatisfy(type -> {
            String words = type.type().getSimpleName().replace("StarRocks", "Starrocks");
            assertThat(type.name())
                    .isEqualTo("taurusdb." + words.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void everyRejection_hasItsNameAsCode() {
        List<TaurusDbRejection> all = List.of(
                new TaurusDbRejection.InstanceUnknown("i"),
                new TaurusDbRejection.InstanceIdTaken("i"),
                new TaurusDbRejection.TaskNameTaken("t"),
                new TaurusDbRejection.TaskUnknown("t", SyncOperation.PAUSE),
                new TaurusDbRejection.TablesRefused(List.of()),
                new TaurusDbRejection.OperationNotAllowed("t", SyncStage.WAIT, SyncOperation.PAUSE),
                new TaurusDbRejection.DatabaseDiffers("a", "b"));
        assertThat(all).hasSameSizeAs(TaurusDbRejection.class.getPermittedSubclasses());
        assertThat(all).allSatisfy(rejection -> assertThat(rejection.code())
                .isEqualTo(rejection.getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(
                        Locale.ROOT)));
        assertThat(all.get(5).legalMoves()).containsExactly("START", "CONFIGURE", "DELETE");
    }

    @Test
    void event_bearsItsTaskFirst_andWhateverElseItConcerns() {
        assertThat(new SyncTaskDeleted("i", "t", SyncStage.FULL, "job-1", "job-2").tags())
                .containsExactly(
                        new Tag("sync-task", "i/t"),
                        new Tag("starrocks-instance", "i"),
                        new Tag("htap-job", "job-2"),
                        new Tag("htap-job", "job-1"),
                        new Tag("sync-agenda", "full"));
        assertThat(new SyncTaskPaused("i", "t", SyncStage.INCREMENTAL, "job-1").tags())
                .doesNotContain(new Tag("sync-agenda", "full"));
    }

    @Test
    void longDatabaseName_isReadNowhere_sinceNoDatabaseHasIt() {
        SyncConfiguration configuration = new SyncConfiguration(
                "s", "", "d".repeat(1024), "", List.of(), List.of(), TableScope.ALL, false);
        assertThat(new CreateSyncTask("i", "t", configuration).reads())
                .containsExactly(new Tag("sync-task", "i/t"), new Tag("starrocks-instance", "i"));
    }
}
