package io.chronoplane.api.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Each refusal as it goes over the wire: status, code, and the vendor's text to the letter. Nothing is written.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DorisMetaMessagesTest {
    private final MetaServer server = MetaServer.start();

    @BeforeAll
    void given() {
        server.givenInstance("i");
        server.givenInstance("overdue");
        server.given("set_instance_status", "{\"instance_id\": \"overdue\", \"op\": \"SET_OVERDUE\"}");
        server.givenInstance("dropped");
        server.given("drop_instance", "{\"instance_id\": \"dropped\"}");
        server.givenCluster("i", "c1");
        server.givenCluster("i", "c2");
        server.given("add_cluster", """
                {"instance_id": "i", "cluster": {"cluster_id": "sql", "cluster_name": "sql", "type": "SQL", "nodes": [
                {"cloud_unique_id": "1:i:fe", "ip": "f", "edit_log_port": 9010, "node_type": "FE_MASTER"}]}}""");
        server.givenCluster("i", "m1");
        server.givenCluster("i", "m2");
        server.givenVirtualCluster("i", "v", "name_m1", "name_m2");
        server.givenEmptyCluster("i", "empty", "empty_cluster");
        server.givenEmptyCluster("i", "e1", "empty_member");
        server.givenEmptyCluster("i", "e2", "empty_other");
        server.givenVirtualCluster("i", "v2", "empty_member", "empty_other");
        server.givenInstance("other");
        server.givenCluster("other", "far");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /// The table is in a file, since its texts are long. Blank before and after a cell do not count; `` ` `` quotes.
    @ParameterizedTest
    @CsvFileSource(resources = "/doris-meta/refusals.csv", delimiter = '|', quoteCharacter = '`')
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
}
