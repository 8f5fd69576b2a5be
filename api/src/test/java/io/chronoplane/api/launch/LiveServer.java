package io.chronoplane.api.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The whole server, in this process.
final class LiveServer implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Running running;

    private LiveServer(Running running) {
        this.running = running;
    }

    /// @param more words of the command line
    static LiveServer on(Path data, String... more) {
        return on(data, Map.of(), more);
    }

    static LiveServer on(Path data, Map<String, String> environment, String... more) {
        List<Running> started = new ArrayList<>();
        List<String> words = new ArrayList<>(List.of("serve", "--data", data.toString(), "--kafka", "none"));
        words.addAll(List.of(more));
        if (!words.contains("--port")) {
            words.addAll(List.of("--port", "0"));
        }
        CommandRun run = CommandRun.of(
                settings -> {
                    Running server = Server.start(settings);
                    started.add(server);
                    return new Kept(server);
                },
                environment,
                words.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return new LiveServer(started.getFirst());
    }

    /// Lives on when the command ends.
    private record Kept(Running server) implements Running {

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public void close() {}
    }

    int port() {
        return running.port();
    }

    String url() {
        return url(port());
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    /// A command that asks this server.
    CommandRun run(String... words) {
        return run(Map.of(), words);
    }

    CommandRun run(Map<String, String> environment, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--server", url()));
        return CommandRun.of(environment, all.toArray(String[]::new));
    }

    void givenInstance(String id) {
        put(port(), "create_instance", """
                {"instance_id": "%s", "name": "n", "user_id": "u", "obj_info": {"ak": "canary-ak", "sk": "canary-sk",
                 "bucket": "b", "prefix": "p", "endpoint": "e", "region": "r", "provider": "COS"}}""".formatted(id));
    }

    void givenName(String id, String name) {
        put(port(), "rename_instance", "{\"instance_id\": \"%s\", \"name\": \"%s\"}".formatted(id, name));
    }

    static void put(int port, String operation, String body) {
        HttpResponse<String> answer = ask(port, "PUT", operation, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    static HttpResponse<String> ask(int port, String method, String operation, String body) {
        String token = (operation.contains("?") ? "&" : "?") + "token=greedisgood9999";
        return send(HttpRequest.newBuilder(URI.create(url(port) + "/MetaService/http/" + operation + token))
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
