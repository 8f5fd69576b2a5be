package io.chronoplane.api.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.api.core.TestServer;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.RoleTokens;
import io.chronoplane.infra.core.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may do what with our own API.
class AccessTest {

    private static final RoleTokens TOKENS = new RoleTokens(Arrays.stream(Role.values())
            .map(role -> new RoleTokens.Entry(role, Secret.of(token(role.word()))))
            .toList());

    private static String token(String role) {
        return role + "-0123456789abcdef";
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  events,                                 viewer",
        "GET,  entities,                               viewer",
        "GET,  diff?from=0,                            viewer",
        "GET,  verify,                                 viewer",
        "GET,  projections,                            viewer",
        "GET,  refusals,                               viewer",
        "POST, projections/doris.meta.instance/rebuild, operator",
        "GET,  log/export,                             admin"
    })
    void resource_isForItsRoleAndThoseAbove(String method, String path, String least) {
        try (PastServer server = PastServer.start(TOKENS)) {
            server.givenInstance("i-1");
            assertThat(asked(server, method, path, Optional.empty()).statusCode()).isEqualTo(401);
            assertThat(asked(server, method, path, Optional.of("Bearer wrong")).statusCode()).isEqualTo(401);
            assertThat(asked(server, method, path, Optional.of(token("admin"))).statusCode()).isEqualTo(401);
            for (Role role : Role.values()) {
                int status = asked(server, method, path, Optional.of("Bearer " + token(role.word()))).statusCode();
                if (role.includes(Role.of(least).orElseThrow())) {
                    assertThat(status).as("%s", role).isIn(200, 202, 409);
                } else {
                    assertThat(status).as("%s", role).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void everyRoute_asksForARole_butTheDocumentOfTheApi() {
        try (PastServer server = PastServer.start(TOKENS)) {
            assertThat(ControlTable.of(server.node(), TOKENS).routes().stream().filter(route -> route.role().isEmpty()))
                    .extracting(Route::path)
                    .containsExactly("openapi.yaml");
            assertThat(server.control("openapi.yaml").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusedRequest_isToldWhatItNeeds_andDoesNothing() {
        try (PastServer server = PastServer.start(TOKENS)) {
            HttpResponse<String> nobody = server.control("events");
            assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(nobody.headers().firstValue("content-type")).contains("application/problem+json");

            HttpResponse<String> viewer = asked(
                    server,
                    "POST",
                    "projections/doris.meta.instance/rebuild",
                    Optional.of("Bearer " + token("viewer")));
            assertThat(viewer.body()).contains("needs the role operator").doesNotContain(token("viewer"));
            assertThat(server.node().rebuilds().last("doris.meta.instance")).isEmpty();
        }
    }

    @Test
    void everybody_mayDoEverything_forNoTokens() {
        try (PastServer server = PastServer.start()) {
            for (String path : List.of("events", "log/export")) {
                assertThat(server.control(path).statusCode()).isEqualTo(200);
            }
        }
    }

    private static HttpResponse<String> asked(
            PastServer server, String method, String path, Optional<String> authorization) {
        TestServer http = server.http();
        var request = http.request("/control/v1/" + path).method(method, BodyPublishers.noBody());
        authorization.ifPresent(value -> request.header("Authorization", value));
        return http.send(request);
    }
}
