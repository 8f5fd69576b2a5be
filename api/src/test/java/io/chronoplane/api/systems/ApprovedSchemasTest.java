package io.chronoplane.api.systems;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.EventType;
import io.chronoplane.infra.codec.EventCodec;
import io.chronoplane.infra.codec.EventNames;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.codec.Mask;
import io.chronoplane.infra.config.Configuration;
import io.chronoplane.infra.schema.Schemas;
import io.chronoplane.infra.schema.Schemas.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What readers rely on, of every system. The approved schema of an event and revision never changes once it was
/// released; a new revision must not break those who know the one before, else it is another event and needs another
/// name. Revisions that are older than the feed have no schema: what is sent is always the newest.
///
/// `mvn test -pl api -am -Dtest=ApprovedSchemasTest -Dsurefire.failIfNoSpecifiedTests=false
/// -Dchronoplane.schemas.approve=true` writes the files of events that have none or changed before their release.
class ApprovedSchemasTest {

    private static final Path APPROVED = Path.of("src/test/resources/schemas");
    private static final Path GOLDEN = Path.of("../infra/src/test/resources/events");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<WiredSystem> SYSTEMS = Systems.of(
            switch (Configuration.of(List.of())) {
                case Configuration.Sound sound -> sound.settings();
                case Configuration.Unsound unsound -> throw new AssertionError(unsound.problems());
            },
            level -> {});

    private final EventNames names = new EventNames(SYSTEMS.stream()
            .flatMap(system -> system.model().commands().events().stream())
            .toList());
    private final EventCodec codec = new EventCodec(
            new JsonCodec(),
            names,
            SYSTEMS.stream().flatMap(system -> system.upcasters().stream()).toList());

    static Stream<Schema> events() {
        return schemas().all().stream().filter(schema -> schema.kind().equals("event"));
    }

    static Stream<Schema> states() {
        return schemas().all().stream().filter(schema -> schema.kind().equals("state"));
    }

    private static Schemas schemas() {
        return new Schemas(SYSTEMS.stream().map(WiredSystem::model).toList());
    }

    static Stream<Path> goldenFiles() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void schema_isTheApprovedOne_forEachEventInItsRevision(Schema event) throws IOException {
        Path file = file(event.name(), event.revision());
        if (Boolean.getBoolean("chronoplane.schemas.approve")) {
            Files.writeString(Files.createDirectories(APPROVED).resolve(file.getFileName()), event.json());
        }

        assertThat(file)
                .as("the approved schema of a new event or revision; -Dchronoplane.schemas.approve=true writes it")
                .exists();
        assertThat(event.json())
                .as("%s has changed: raise its revision, or approve the change if revision %d was never released",
                        event.name(), event.revision())
                .isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("events")
    void revision_breaksNoReaderOfTheOneBefore(Schema event) throws IOException {
        for (int revision = 2; revision <= event.revision(); revision++) {
            if (!Files.exists(file(event.name(), revision - 1))) {
                continue;
            }
            assertThat(SchemaChange.breaks(read(event.name(), revision - 1), read(event.name(), revision)))
                    .as("%s from revision %d to %d", event.name(), revision - 1, revision)
                    .isEmpty();
        }
    }

    /// Whatever revision it was written in, it is sent in the newest one.
    @ParameterizedTest
    @MethodSource("goldenFiles")
    void event_isAsItsSchemaSays_asItIsSent(Path golden) throws IOException {
        String nameAndRevision = golden.getFileName().toString().replace(".json", "");
        int dot = nameAndRevision.lastIndexOf('.');
        int revision = Integer.parseInt(nameAndRevision.substring(dot + 1));
        EventType type = names.named(nameAndRevision.substring(0, dot));

        Event event = codec.read(type.name(), revision, Files.readAllBytes(golden), Mask.INSTANCE);
        String sent = new String(codec.write(event, Mask.INSTANCE), UTF_8);

        Optional<Schema> schema = schemas().named(type.name());
        assertThat(schema).isPresent();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(JSON.readTree(schema.get().json()))
                        .validate(JSON.readTree(sent)))
                .as(sent)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("states")
    void state_hasASchema(Schema state) throws IOException {
        assertThat(JSON.readTree(state.json()).path("title").asText()).isEqualTo(state.name());
    }

    private static JsonNode read(String name, int revision) throws IOException {
        return JSON.readTree(Files.readString(file(name, revision)));
    }

    private static Path file(String name, int revision) {
        return APPROVED.resolve(name + "." + revision + ".json");
    }
}
