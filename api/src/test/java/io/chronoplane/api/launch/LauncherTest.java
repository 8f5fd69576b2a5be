package io.chronoplane.api.launch;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/// The script at the root, in a house of its own, with a Java and a Maven that only say how they were called.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class LauncherTest {

    private static final String DEFAULT = "-Xmx512m -XX:+UseParallelGC";

    @TempDir
    Path directory = Path.of("");

    private Path root = Path.of("");
    private Path source = Path.of("");
    private Path jar = Path.of("");

    @BeforeEach
    void house() throws IOException {
        root = Files.createDirectories(directory.toRealPath().resolve("a house"));
        source = Files.createDirectories(root.resolve("api/src/main")).resolve("A.java");
        jar = root.resolve("api/target/chronoplane.jar");
        Files.copy(Path.of("..", "chronoplane"), root.resolve("chronoplane"));
        Files.writeString(root.resolve("pom.xml"), "");
        Files.writeString(root.resolve("api/pom.xml"), "");
        Files.writeString(source, "");
        java("jdk", "21.0.1");
        script("bin/mvn", "echo \"maven in $(pwd): $*\"; mkdir -p api/target; echo > api/target/chronoplane.jar");
    }

    @Test
    void launcher_buildsAndRuns_forNoJar() throws Exception {
        assertThat(run(root, "./chronoplane", "serve", "--port", "0"))
                .containsExactly(
                        "chronoplane: building, as the jar is missing or older than the sources"
                                + " (mvn -q -B -Dmaven.test.skip=true package -pl api -am)",
                        "maven in " + root + ": -q -B -Dmaven.test.skip=true package -pl api -am",
                        "java in " + root + ": " + DEFAULT + " -jar " + jar + " serve --port 0");
    }

    @Test
    void launcher_runsAtOnce_forAJarNewerThanItsSources() throws Exception {
        run(root, "./chronoplane", "version");

        assertThat(run(root, "./chronoplane", "version"))
                .containsExactly("java in " + root + ": " + DEFAULT + " -jar " + jar + " version");
    }

    @Test
    void launcher_buildsAgain_forASourceNewerThanTheJar() throws Exception {
        run(root, "./chronoplane", "version");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(run(root, "./chronoplane", "version")).hasSize(3);
    }

    @Test
    void launcher_runsAtOnce_forWhatTheJarIsNotMadeOf() throws Exception {
        run(root, "./chronoplane", "version");
        for (String module : new String[] {"benchmarks", "examples"}) {
            Path other = Files.createDirectories(root.resolve(module + "/src/main")).resolve("B.java");
            Files.setLastModifiedTime(Files.writeString(other, ""), FileTime.from(Instant.now().plusSeconds(60)));
        }

        assertThat(run(root, "./chronoplane", "version")).hasSize(1);
    }

    @Test
    void launcher_asksAServerAtOnce_evenForASourceNewerThanTheJar() throws Exception {
        run(root, "./chronoplane", "version");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        for (String command : List.of("events", "history", "as-of", "diff", "verify", "rebuild", "completion")) {
            assertThat(run(root, "./chronoplane", command, "--help"))
                    .singleElement()
                    .asString()
                    .contains("-XX:SharedArchiveFile=" + root.resolve("api/target/client.jsa"))
                    .endsWith(" -jar " + jar + " " + command + " --help")
                    .doesNotContain("chronoplane.terminal");
        }
        assertThat(run(root, "./chronoplane", "replay")).hasSize(3);
    }

    @Test
    void launcher_findsItsHouseAndKeepsTheCallersDirectory_throughLinks() throws Exception {
        Path elsewhere = Files.createDirectories(directory.toRealPath().resolve("elsewhere"));
        Files.createSymbolicLink(elsewhere.resolve("first"), root.resolve("chronoplane"));
        Files.createSymbolicLink(elsewhere.resolve("second"), Path.of("first"));

        assertThat(run(elsewhere, "./second", "serve", "--data", "a b"))
                .endsWith("java in " + elsewhere + ": " + DEFAULT + " -jar " + jar + " serve --data a b");
    }

    @Test
    void launcher_takesTheOptionsOfTheJavaMachine_fromItsVariable() throws Exception {
        assertThat(run(Map.of("CHRONOPLANE_JAVA_OPTS", "-Xmx1g -Xss1m"), root, "./chronoplane", "version"))
                .endsWith("java in " + root + ": -Xmx1g -Xss1m -jar " + jar + " version");
    }

    @Test
    void launcher_leavesJavaHomeAside_forBeingTooOld() throws Exception {
        java("old", "17.0.15");

        assertThat(run(Map.of("JAVA_HOME", directory.resolve("old").toString()), root, "./chronoplane", "version"))
                .last()
                .satisfiesAnyOf(
                        // Another one was found on this machine, and could make nothing of the jar.
                        line -> assertThat(line).contains("chronoplane.jar").doesNotContain("java in"),
                        line -> assertThat(line).startsWith("chronoplane: needs a Java of version 21 or newer"));
    }

    @Test
    void launcher_stopsWithOneLine_forABuildThatFails() throws Exception {
        script("bin/mvn", "exit 1");

        assertThat(run(root, "./chronoplane", "version")).hasSize(2).endsWith("chronoplane: the build failed");
    }

    @Test
    void launcher_runsAllTests_forTest() throws Exception {
        assertThat(run(directory, root.resolve("chronoplane").toString(), "test", "-o"))
                .containsExactly("maven in " + root + ": verify -o");
    }

    private void java(String home, String version) throws IOException {
        script(home + "/bin/java", "echo \"java in $(pwd): $*\"");
        Files.writeString(directory.resolve(home).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private void script(String name, String body) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, asFileAttribute(fromString("rwxr-xr-x")));
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    }

    private List<String> run(Path from, String... command) throws Exception {
        return run(Map.of(), from, command);
    }

    private List<String> run(Map<String, String> environment, Path from, String... command) throws Exception {
        var builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(from.toFile())
                .redirectErrorStream(true);
        builder.environment().remove("CHRONOPLANE_JAVA_OPTS");
        builder.environment().put("JAVA_HOME", directory.resolve("jdk").toString());
        builder.environment().put("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var lines = process.inputReader()) {
            List<String> said = lines.lines().toList();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
