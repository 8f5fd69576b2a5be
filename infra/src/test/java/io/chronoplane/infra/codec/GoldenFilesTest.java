package io.chronoplane.infra.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.EventType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The shape of every event that was ever written. A file that is there stays there: when an event changes its shape
/// it gets a new revision, a new file beside the old one, and an upcaster by which the old one is still read.
class GoldenFilesTest {

    private static final Path FILES = Path.of("src/test/resources/events");

    private final EventNames names = new EventNames(EventSamples.allApproved());
    private final JsonCodec json = new JsonCodec();
    private final EventCodec codec = new EventCodec(json, names, EventSamples.allUpcasters());
    private final Seal seal = new FixedSeal();

    static Stream<EventType> approved() {
        return EventSamples.allApproved().stream();
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("approved")
    void anEvent_looksAsItsFile_whenWritten(EventType type) throws IOException {
        assertThat(pretty(codec.write(example(type), seal))).isEqualTo(Files.readString(file(type)));
    }

    @ParameterizedTest
    @MethodSource("approved")
    void anEvent_isTheSame_whenReadFromItsFile(EventType type) throws IOException {
        byte[] payload = Files.readAllBytes(file(type));

        assertThat(codec.read(type.name(), type.revision(), payload, seal)).isEqualTo(example(type));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFile_isReadable_howeverOldItIs(Path file) throws IOException {
        String nameAndRevision = file.getFileName().toString().replace(".json", "");
        int dot = nameAndRevision.lastIndexOf('.');
        String name = nameAndRevision.substring(0, dot);
        int revision = Integer.parseInt(nameAndRevision.substring(dot + 1));

        assertThat(codec.read(name, revision, Files.readAllBytes(file), seal)).isNotNull();
    }

    @Test
    void theTextsOfAnHdfs_areSecretsThatLieOpen_whereTheyWereWrittenInClear() throws IOException {
        Event read = codec.read(
                "doris.meta.instance-created",
                1,
                Files.readAllBytes(FILES.resolve("doris.meta.instance-created.1.json")),
                seal);
        assertThat(read).isEqualTo(DorisMetaExamples.ALL.getFirst());
        String again = new String(codec.write(read, seal), StandardCharsets.UTF_8);
        assertThat(again).contains(
                "\"kerberosPrincipal\":{\"exposed\":\"principal\"}",
                "\"kerberosKeytab\":{\"exposed\":\"keytab\"}",
                "\"value\":{\"exposed\":\"value\"}");
        assertThat(codec.read("doris.meta.instance-created", 2, again.getBytes(StandardCharsets.UTF_8), seal))
                .isEqualTo(read);
    }

    @Test
    void everyApprovedEvent_hasOneExampleAndOneFile() throws IOException {
        assertThat(EventSamples.all()).extracting(Event::getClass).doesNotHaveDuplicates();
        assertThat(files()).containsAll(approved().map(GoldenFilesTest::file).toList());
    }

    private static Event example(EventType type) {
        List<Event> examples =
                EventSamples.all().stream().filter(event -> event.getClass() == type.type()).toList();
        assertThat(examples).as("examples of %s", type.name()).hasSize(1);
        return examples.getFirst();
    }

    private static Path file(EventType type) {
        return FILES.resolve(type.name() + "." + type.revision() + ".json");
    }

    private static String pretty(byte[] payload) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        return mapper.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(mapper.readTree(new String(payload, StandardCharsets.UTF_8)))
                + "\n";
    }
}
