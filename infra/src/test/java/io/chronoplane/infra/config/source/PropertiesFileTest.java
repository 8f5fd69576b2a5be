package io.chronoplane.infra.config.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertiesFileTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    void entries_keepTheirLines_forCommentsBlanksAndContinuations() throws IOException {
        Path file = write("""
                # a comment that ends in a backslash \\
                data = /srv/\\
                    chronoplane

                ! another
                server.port: 9
                kafka none
                """);

        assertThat(PropertiesFile.read(file))
                .isEqualTo(new Layer(
                        List.of(
                                new Given("data", "/srv/chronoplane", new Source.FileLine(file, 2)),
                                new Given("server.port", "9", new Source.FileLine(file, 6)),
                                new Given("kafka", "none", new Source.FileLine(file, 7))),
                        List.of()));
    }

    @Test
    void text_isUtf8_andEscapesAreUnderstood() throws IOException {
        assertThat(PropertiesFile.read(write("data=/srv/数据\\u0021")).given())
                .extracting(Given::text)
                .containsExactly("/srv/数据!");
    }

    @Test
    void bothEntries_areKept_forTheSameKeyTwice() throws IOException {
        assertThat(PropertiesFile.read(write("data=a\ndata=b")).given())
                .extracting(Given::text)
                .containsExactly("a", "b");
    }

    @Test
    void file_isAProblem_forBytesThatAreNotUtf8() throws IOException {
        Path file = Files.write(directory.resolve("latin"), "data=é".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(PropertiesFile.read(file).problems())
                .containsExactly(new Problem(file.toString(), new Source.Flag("--config"), "is not UTF-8"));
    }

    @Test
    void file_isAProblem_forNotBeingThere() {
        assertThat(PropertiesFile.read(Path.of("/no/such/file")).problems())
                .containsExactly(
                        new Problem("/no/such/file", new Source.Flag("--config"), "there is no such file"));
    }

    @Test
    void entry_isAProblemWithItsLine_forAMalformedEscape() throws IOException {
        Path file = write("server.port=1\ndata=\\u00zz");

        assertThat(PropertiesFile.read(file).problems())
                .extracting(Problem::source)
                .containsExactly(new Source.FileLine(file, 2));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("a.properties"), text);
    }
}
