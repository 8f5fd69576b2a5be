package io.chronoplane.commands.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StateMachinesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "systems", "doris-meta.md");
    private static final Path RIGHT = Path.of("target", "doris-meta.md");
    private static final String BEGIN = "<!-- drawn from the decider -->\n";
    private static final String END = "<!-- end of what is drawn -->\n";

    @Test
    void page_drawsWhatTheDeciderAllows() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(begin).as("the markers of docs/systems/doris-meta.md").isBetween(BEGIN.length(), end);
        String right = page.substring(0, begin) + "\n" + StateMachines.markdown() + page.substring(end);
        Files.writeString(RIGHT, right);
        assertThat(page)
                .as("docs/systems/doris-meta.md has drifted; the right page is in commands/target/doris-meta.md")
                .isEqualTo(right);
    }
}
