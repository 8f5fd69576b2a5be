package io.chronoplane.benchmarks.axon4;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StockAxonTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void theCommandsOfTheBenchmarks_areAcceptedOrRefused_likeOurs(Durability durability) throws Exception {
        var create = "{\"instance_id\":\"i-1\",\"vault\":{\"obj_info\":{\"ak\":\"a\"}}}";
        var add = "{\"instance_id\":\"i-1\",\"cluster\":{\"cluster_id\":\"c-1\",\"nodes\":[{\"ip\":\"10.0.0.1\"}]}}";
        try (var axon = StockAxon.start(directory, durability);
                var service = MetaService.start(axon.commands(), 0, 1)) {
            assertThat(put(service, "create_instance", create)).isEqualTo(200);
            assertThat(put(service, "create_instance", create)).isEqualTo(400);
            assertThat(put(service, "add_cluster", add)).isEqualTo(200);
            assertThat(put(service, "set_cluster_status", status("SUSPENDED"))).isEqualTo(200);
            assertThat(put(service, "set_cluster_status", status("NORMAL"))).isEqualTo(400);
        }
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("axon4"));
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT COUNT(*) FROM DomainEventEntry")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(3);
        }
    }

    private static String status(String status) {
        return "{\"instance_id\":\"i-1\",\"cluster\":{\"cluster_id\":\"c-1\",\"cluster_status\":\"" + status + "\"}}";
    }

    private int put(MetaService service, String operation, String body) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + service.port() + "/MetaService/http/v1/" + operation);
        var request = HttpRequest.newBuilder(uri).PUT(HttpRequest.BodyPublishers.ofString(body)).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
