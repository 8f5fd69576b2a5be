package io.chronoplane.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/// The server that a command asks.
///
/// @param base  where its APIs are, without a slash at the end
/// @param token sent with every request
record Server(HttpClient http, String base, Optional<String> token) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String DEFAULT = "http://127.0.0.1:8080";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    static Server of(ParseResult line, Map<String, String> environment) throws Failed {
        String base = Options.given(line, Options.SERVER)
                .or(() -> Optional.ofNullable(environment.get("CHRONOPLANE_SERVER")))
                .orElse(DEFAULT);
        Optional<String> file = Options.given(line, Options.TOKEN_FILE);
        Optional<String> token = file.isPresent()
                ? Optional.of(read(file.get()))
                : Optional.ofNullable(environment.get("CHRONOPLANE_TOKEN")).filter(value -> !value.isBlank());
        return of(base, token);
    }

    /// @param base as the user wrote it
    static Server of(String base, Optional<String> token) throws Failed {
        try {
            URI uri = URI.create(base.contains("://") ? base : "http://" + base);
            if (uri.getHost() == null || !uri.getScheme().matches("https?")) {
                throw new IllegalArgumentException();
            }
            HttpClient http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();
            return new Server(http, uri.toString().replaceFirst("/+$", ""), token);
        } catch (IllegalArgumentException e) {
            throw Failed.misused("'" + base + "' is no server: give a URL such as " + DEFAULT);
        }
    }

    private static String read(String file) throws Failed {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | IllegalArgumentException e) {
            throw Failed.misused("the token cannot be read from " + file + ": " + e.getMessage());
        }
    }

    /// A document.
    JsonNode json(Resource resource) throws Failed, IOException, InterruptedException {
        try (InputStream body = body(send(request(resource, "application/json").GET()))) {
            return JSON.readTree(body);
        }
    }

    /// An answer of any length, to be read as it comes.
    InputStream stream(Resource resource, String type) throws Failed, IOException, InterruptedException {
        return body(send(request(resource, type).GET()));
    }

    /// The same for one who has read up to an event before.
    InputStream stream(Resource resource, String type, String lastEventId)
            throws Failed, IOException, InterruptedException {
        HttpRequest.Builder request = request(resource, type).GET();
        return body(send(lastEventId.isEmpty() ? request : request.header("Last-Event-ID", lastEventId)));
    }

    /// Has something done.
    JsonNode post(Resource resource) throws Failed, IOException, InterruptedException {
        try (InputStream body = body(send(request(resource, "application/json").POST(BodyPublishers.noBody())))) {
            return JSON.readTree(body);
        }
    }

    private HttpRequest.Builder request(Resource resource, String type) {
        // The limit is for the head of the answer: its body may take as long as it likes.
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/control/v1/" + resource.text()))
                .timeout(ANSWER)
                .header("Accept", type)
                .header("User-Agent", "chronoplane-cli");
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return request;
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request)
            throws Failed, IOException, InterruptedException {
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (ConnectException e) {
            throw Failed.because("no server answers at " + base + ": start one with ./chronoplane serve, or name yours"
                    + " with --server URL or CHRONOPLANE_SERVER");
        } catch (HttpTimeoutException e) {
            throw Failed.because("the server at " + base + " does not answer in time: see " + base + "/readyz");
        } catch (IllegalArgumentException e) {
            throw Failed.misused("this cannot be asked: " + e.getMessage());
        }
    }

    private InputStream body(HttpResponse<InputStream> answer) throws Failed, IOException {
        int status = answer.statusCode();
        if (status == OK || status == ACCEPTED) {
            return answer.body();
        }
        try (InputStream body = answer.body()) {
            throw Refusal.of(base, status, body.readAllBytes());
        }
    }
}
