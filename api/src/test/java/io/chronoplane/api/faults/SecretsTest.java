package io.chronoplane.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Secrets go into a real server by every way there is, also in requests that are refused, and come out by none but
/// the answer that must show them.
class SecretsTest {

    /// Not a secret: proves that what is written is also found.
    private static final String PLAIN = "plain-to-see-0123456789";

    private static final String STORE = """
            "obj_info": {"ak": "%s", "sk": "%s", "bucket": "b", "prefix": "p", "endpoint": "e", "region": "r",
            "external_endpoint": "x", "provider": "%s"}""";

    private static final String RAM_USER = """
            "ram_user": {"user_id": "u", "ak": "%s", "sk": "%s"}""";

    private static final String KEYS = """
            "obj_info": {"ak": "%s", "sk": "%s"}""";
    private static final String HDFS = """
            "hdfs_info": {"build_conf": {"fs_name": "hdfs://h", "hdfs_kerberos_principal": "%s",
            "hdfs_kerberos_keytab": "%s", "hdfs_confs": [{"key": "k", "value": "%s"}]}, "prefix": "p"}""";

    @TempDir
    Path home;

    private final SplittableRandom random = new SplittableRandom();
    private final List<String> planted = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final StringBuilder said = new StringBuilder();
    private ServerProcess server;
    private Connection connection;
    private int instances;

    @BeforeEach
    void start() throws IOException {
        // So small that the second change of an instance writes a snapshot; so talkative that nothing is left out.
        server = ServerProcess.start(
                home, data(), List.of(), "--set", "log.snapshot-bytes=1KiB", "--set", "logging.level=trace");
        connection = Connection.to(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        connection.close();
        server.close();
    }

    @Test
    void secrets_areFoundNowhere_afterEveryWayIn() throws IOException {
        accepted("create_instance", instance(STORE.formatted(secret(), secret(), "COS")));
        accepted("create_instance", instance(STORE.formatted(secret(), secret(), "COS") + ","
                + RAM_USER.formatted(secret(), secret())));
        accepted("create_instance", instance("\"vault\": {" + STORE.formatted(secret(), secret(), "COS") + "}"));
        for (int i = 0; i < 8; i++) {
            accepted("set_instance_status", status(i % 2 == 0 ? "SET_OVERDUE" : "SET_NORMAL"));
        }
        changeStorage();
        changeVaults();
        refuseTheRest();
        refuseStorage();
        look("/metrics", "/readyz", "/livez");

        assertThat(connection.get(path("get_instance?instance_id=i1")).body())
                .as("the answer that shows them")
                .contains(planted.get(0), planted.get(1));
        assertThat(connection.meta("show_storage_vaults", "{\"cloud_unique_id\": \"1:vaults:n\"}").body())
                .as("the answer that shows those of vaults")
                .contains(shown);
        server.terminate();
        server.exitCode();

        assertNowhere();
    }

    @Test
    void secrets_areFoundNowhere_afterKill() throws IOException {
        accepted("create_instance", instance(STORE.formatted(secret(), secret(), "COS")));
        refuseTheRest();
        server.kill();

        assertNowhere();
    }

    /// Every operation that brings a secret to an instance of the legacy kind: here i2, which has a RAM user.
    private void changeStorage() throws IOException {
        accepted("add_obj_info", "{\"cloud_unique_id\": \"1:i2:n\", " + STORE.formatted(secret(), secret(), "COS")
                .replace("\"obj_info\"", "\"obj\"") + "}");
        accepted("legacy_update_ak_sk", altered("1", secret(), secret()));
        accepted("alter_obj_info", altered("2", secret(), secret()));
        accepted("update_ak_sk", rotated(secret(), secret()));
        accepted("alter_ram_user", "{\"instance_id\": \"i2\", " + RAM_USER.formatted(secret(), secret()) + "}");
        accepted("get_stage", "{\"cloud_unique_id\": \"1:i2:n\", \"type\": \"EXTERNAL\"}");
    }

    /// Every operation that brings a secret to an instance with vaults.
    private void changeVaults() throws IOException {
        accepted("create_instance", "{\"instance_id\": \"vaults\", \"name\": \"%s\", \"vault\": {%s}}"
                .formatted(PLAIN, HDFS.formatted(shown(), shown(), shown())));
        accepted("add_hdfs_vault", vault("h", HDFS.formatted(shown(), shown(), shown())));
        accepted("add_s3_vault", vault("a", STORE.formatted(secret(), secret(), "COS")));
        accepted("add_s3_vault", vault("b", STORE.formatted(secret(), secret(), "COS")));
        accepted("alter_s3_vault", vault("a", KEYS.formatted(shown(), shown())));
        accepted("drop_s3_vault", vault("b", STORE.formatted(secret(), secret(), "COS")));
    }

    /// Refusals whose messages repeat the request, and others that come after all of it has been read.
    private void refuseStorage() throws IOException {
        refused("add_obj_info", "{\"obj\": {\"ak\": \"%s\"}}".formatted(secret()));
        refused("add_obj_info", "{\"cloud_unique_id\": \"1:vaults:n\", \"obj\": {\"ak\": \"%s\", \"sk\": \"%s\"}}"
                .formatted(secret(), secret()));
        refused("add_obj_info", "{\"obj\": {\"ak\": \"%s\", \"sk\": \"%s\", \"bucket\": \"%s\"}}"
                .formatted(secret(), secret(), "b".repeat(1_024)));
        refused("legacy_update_ak_sk", altered("1", secret(), ""));
        refused("legacy_update_ak_sk", altered("9", secret(), secret()));
        refused("alter_obj_info", altered("1", "", secret()));
        refused("update_ak_sk", rotated(secret(), ""));
        refused("update_ak_sk", rotated(secret(), secret()).replace("\"i2\"", "\"i1\""));
        refused("update_ak_sk", rotated(secret(), secret()).replace("\"u\"", "\"w\""));
        refused("update_ak_sk", "{\"instance_id\": \"i1\", \"internal_bucket_user\": [%1$s, %1$s]}"
                .formatted("{\"user_id\": \"o\", \"ak\": \"%s\", \"sk\": \"%s\"}".formatted(secret(), secret())));
        refused("alter_ram_user", "{\"instance_id\": \"i2\", " + RAM_USER.formatted("", secret()) + "}");
        refused("alter_ram_user", "{\"instance_id\": \"none\", " + RAM_USER.formatted(secret(), secret()) + "}");
        refused("add_s3_vault", vault("a", STORE.formatted(secret(), secret(), "COS")));
        refused("add_s3_vault", vault("c", STORE.formatted(secret(), "", "COS")));
        refused("add_hdfs_vault", vault("", HDFS.formatted(secret(), secret(), secret())));
        refused("add_hdfs_vault", vault("h", HDFS.formatted(secret(), secret(), secret())));
        refused("alter_s3_vault", vault("a", KEYS.formatted(secret(), "")));
        refused("alter_s3_vault", vault("h", KEYS.formatted(secret(), secret())));
        refused("drop_hdfs_vault", vault("", HDFS.formatted(secret(), secret(), secret())));
        refused("drop_s3_vault", vault("none", STORE.formatted(secret(), secret(), "COS")));
        refused("get_stage", "{\"cloud_unique_id\": \"1:i2:n\", \"type\": 1, \"stage_name\": \"s\", \"ak\": \"%s\"}"
                .formatted(secret()));
    }

    private static String altered(String id, String ak, String sk) {
        return "{\"cloud_unique_id\": \"1:i2:n\", \"obj\": {\"id\": \"%s\", \"ak\": \"%s\", \"sk\": \"%s\"}}"
                .formatted(id, ak, sk);
    }

    /// New keys for the one owner of the stores of i2 and, other ones, for its RAM user.
    private String rotated(String ak, String sk) {
        String user = "{\"user_id\": \"o\", \"ak\": \"%s\", \"sk\": \"%s\"}".formatted(ak, sk);
        return "{\"instance_id\": \"i2\", \"internal_bucket_user\": [%s], %s}"
                .formatted(user, RAM_USER.formatted(secret(), secret()));
    }

    private static String vault(String name, String content) {
        return "{\"cloud_unique_id\": \"1:vaults:n\", \"vault\": {\"name\": \"%s\", %s}}".formatted(name, content);
    }

    /// A secret that `show_storage_vaults` is to show in the end.
    private String shown() {
        String secret = secret();
        shown.add(secret);
        return secret;
    }

    private void refuseTheRest() throws IOException {
        String taken = instance(STORE.formatted(secret(), secret(), "COS")).replace("i" + instances, "i1");
        refused("create_instance", taken);
        refused("create_instance", instance(STORE.formatted(secret(), "", "COS")));
        refused("create_instance", instance(STORE.formatted("", secret(), "COS")));
        refused("create_instance", instance(STORE.formatted(secret(), secret(), "NOBODY")));
        refused("create_instance", instance(RAM_USER.formatted(secret(), "")));
        refused("create_instance", instance("\"vault\": {" + STORE.formatted(secret(), secret(), "") + "}"));
        // Malformed right before, within and after a secret.
        refused("create_instance", "{\"obj_info\": {\"ak\": \"" + secret() + "\", ]");
        refused("create_instance", "{\"obj_info\": {\"ak\": \"" + secret());
        refused("create_instance", "{\"obj_info\": {\"ak\": \"" + secret() + "\\u12\"}}");
        refused("create_instance", "{\"obj_info\": {\"ak\": " + secret() + "}}");
        refused("create_instance", "{\"obj_info\": {\"ak\": [\"" + secret() + "\"]}}");
        refused("create_instance", "{\"obj_info\": {\"ak\": {\"" + secret() + "\": 1}}}");
        refused("create_instance", "{\"obj_info\": \"" + secret() + "\"}");
        refused("create_instance", "{\"ram_user\": [\"" + secret() + "\"]}");
        refused("create_instance", "{\"vault\": {\"obj_info\": {\"provider\": {\"" + secret() + "\": 1}}}}");
        refused("create_instance", instance(STORE.formatted(secret().repeat(30_000), secret(), "COS")));
        refused("no_such_operation", instance(STORE.formatted(secret(), secret(), "COS")));
        refused("get_cluster", instance(STORE.formatted(secret(), secret(), "COS")));
        wrongToken();
    }

    /// The vendor's answer shows the token that was given; nothing else may.
    private void wrongToken() throws IOException {
        String token = secret();
        Answer answer = connection.request("GET", "/MetaService/http/get_instance?token=" + token, "");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains(token);
    }

    private void accepted(String operation, String body) throws IOException {
        Answer answer = connection.meta(operation, body);
        assertThat(answer.ok()).as("%s %s: %s", operation, body, answer).isTrue();
        said.append(answer.body());
    }

    private void refused(String operation, String body) throws IOException {
        Answer answer = connection.meta(operation, body);
        assertThat(answer.ok()).as("%s %s: %s", operation, body, answer).isFalse();
        said.append(answer.body());
        if (answer.closing()) {
            connection.close();
            connection = Connection.to(server.port());
        }
    }

    private void look(String... paths) throws IOException {
        for (String path : paths) {
            said.append(connection.get(path).body());
        }
    }

    private void assertNowhere() throws IOException {
        StringBuilder kept = new StringBuilder();
        try (Stream<Path> files = Files.walk(data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                kept.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(kept.indexOf(PLAIN)).as("what is no secret, in the data directory").isNotNegative();
        for (String secret : planted) {
            for (String form : forms(secret)) {
                assertThat(kept.indexOf(form)).as("%s in the data directory", secret).isNegative();
                assertThat(server.printed().indexOf(form)).as("%s in what the server printed", secret).isNegative();
                assertThat(said.indexOf(form)).as("%s in an answer", secret).isNegative();
            }
        }
    }

    /// As it is, in UTF-16, and in base64 wherever it begins in its group of three bytes.
    private static List<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.US_ASCII);
        List<String> forms = new ArrayList<>(List.of(
                secret,
                new String(secret.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)));
        for (int skipped = 0; skipped < 3; skipped++) {
            byte[] whole = new byte[bytes.length - 3];
            System.arraycopy(bytes, skipped, whole, 0, whole.length);
            forms.add(Base64.getEncoder().withoutPadding().encodeToString(whole).substring(0, whole.length));
        }
        return forms;
    }

    private String secret() {
        StringBuilder secret = new StringBuilder("CANARY");
        random.ints(24, 'A', 'Z' + 1).forEach(letter -> secret.append((char) letter));
        planted.add(secret.toString());
        return secret.toString();
    }

    private String instance(String storage) {
        instances++;
        return "{\"instance_id\": \"i%d\", \"name\": \"%s\", \"user_id\": \"u\", %s}"
                .formatted(instances, PLAIN, storage);
    }

    private static String status(String op) {
        return "{\"instance_id\": \"i1\", \"op\": \"%s\"}".formatted(op);
    }

    private static String path(String operation) {
        return Connection.path(operation);
    }

    private Path data() {
        return home.resolve("data");
    }
}
