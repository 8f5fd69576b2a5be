package io.chronoplane.infra.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.schema.Schemas.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What readers rely on. The approved schema of an event and revision never changes once it was released; a new
/// revision must not break those who know the one before, else it is another event and needs another name. Revisions
/// that are older than the feed have no schema: what is sent is always the newest.
///
/// `-Dchronoplane.schemas.approve=true` writes the files of events that have none or changed before their release.
class ApprovedSchemasTest {

    private static final Path APPROVED = Path.of("src/test/resources/schemas");
    private static final Path GOLDEN = Path.of("src/test/resources/events");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Schema> events() {
        return new Schemas(List.of(Doris.MODEL)).all().stream().filter(schema -> schema.kind().equals("event"));
    }

    /// Of revisions that were ever sent.
    static Stream<Path> goldenFiles() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.filter(file -> Files.exists(APPROVED.resolve(file.getFileName()))).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void schema_isTheApprovedOne_forEachEventInItsRevision(Schema event) throws IOException {
        Path file = file(event.name(), event.revision());
        if (Boolean.getBoolean("chronoplane.schemas.approve")) {
            Files.writeString(file, event.json());
        }

        assertThat(file).as("the approved schema of a new event or revision").exists();
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

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void goldenFile_isAsItsSchemaSays(Path golden) throws IOException {
        String name = golden.getFileName().toString();
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.readTree(Files.readString(APPROVED.resolve(name))));

        assertThat(schema.validate(JSON.readTree(Files.readString(golden)))).isEmpty();
    }

    private static JsonNode read(String name, int revision) throws IOException {
        return JSON.readTree(Files.readString(file(name, revision)));
    }

    private static Path file(String name, int revision) {
        return APPROVED.resolve(name + "." + revision + ".json");
    }
}
