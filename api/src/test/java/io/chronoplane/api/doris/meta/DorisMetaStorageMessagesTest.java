package io.chronoplane.api.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Each refusal about storage as it goes over the wire: status, code, and the vendor's text to the letter, but for
/// secrets in it. Nothing is written.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DorisMetaStorageMessagesTest {

    private final MetaServer server = MetaServer.start();

    @BeforeAll
    void given() {
        server.givenInstance("i");
        server.given("create_instance", """
                {"instance_id": "ram", "obj_info": {"ak": "ak1", "sk": "sk1", "bucket": "b", "prefix": "p",
                 "endpoint": "e", "region": "r", "provider": "COS", "user_id": "owner"},
                 "ram_user": {"user_id": "ru", "ak": "ra", "sk": "rs"}}""");
        server.given("create_instance", "{\"instance_id\": \"v\"}");
        server.given("add_s3_vault", """
                {"cloud_unique_id": "1:v:n", "vault": {"name": "s3", "obj_info": {"ak": "ak1", "sk": "sk1",
                 "bucket": "b", "endpoint": "e", "region": "r", "provider": "COS"}}}""");
        server.given("add_hdfs_vault", """
                {"cloud_unique_id": "1:v:n", "vault": {"name": "hdfs", "hdfs_info": {"build_conf": {"fs_name": "f"}}}}""");
        server.givenInstance("dropped");
        server.given("drop_instance", "{\"instance_id\": \"dropped\"}");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /// The table is in a file, since its texts are long. Blank before and after a cell do not count; `` ` `` quotes.
    @ParameterizedTest
    @CsvFileSource(resources = "/doris-meta/storage-refusals.csv", delimiter = '|', quoteCharacter = '`')
    void request_isRefused(String operation, int status, String code, String body, String message) {
        long head = server.head();
        HttpResponse<String> answer = server.put(operation, body);
        String escaped = message.replace("\\", "\\\\").replace("\"", "\\\"");
        assertThat(answer.body()).isEqualTo("""
                {
                    "code": "%s",
                    "msg": "%s"
                }
                """.formatted(code, escaped));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Position")).isEmpty();
        assertThat(server.after(head)).isEmpty();
    }

    @Test
    void anObjectStoreBeyond1024Bytes_isRefused_andRepeatedWithoutItsKeys() {
        String bucket = "b".repeat(1_100);
        HttpResponse<String> answer = server.put("add_obj_info", """
                {"cloud_unique_id": "1:i:n", "obj": {"ak": "hush", "sk": "hush", "bucket": "%s"}}""".formatted(bucket));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(("s3 obj info greater than 1k {\\\"cloud_unique_id\\\":\\\"1:i:n\\\","
                + "\\\"obj\\\":{\\\"ak\\\":\\\"******\\\",\\\"sk\\\":\\\"******\\\",\\\"bucket\\\":\\\"%s\\\"},"
                + "\\\"op\\\":\\\"ADD_OBJ_INFO\\\"}").formatted(bucket));
    }
}
