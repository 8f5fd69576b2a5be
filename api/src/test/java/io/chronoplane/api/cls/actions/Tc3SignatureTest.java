package io.chronoplane.api.cls.actions;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.api.core.Digests;
import io.chronoplane.commands.core.Secret;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Tc3SignatureTest {

    static final String BODY = "{\"TopicId\":\"427bba81-e149-4a8b-bd0d-b2a412520d7b\",\"PartitionId\":2}";

    @Test
    void aSignature_isTheOneOfTheVector() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json; charset=utf-8");
        headers.put("host", "cls.tencentcloudapi.com");
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        String canonical = Tc3Signature.canonical(headers, body);

        assertThat(Digests.hash("SHA-256", body))
                .isEqualTo("52b99a54d0e46bcfd753b1f4039ff554961d0c2a9ea54910a7deac35fb63c89d");
        assertThat(Digests.hash("SHA-256", Digests.bytes(canonical)))
                .isEqualTo("bcbe0c213c5005551c39e07222a86cad761191340245c74f6c1245a07a5a39a3");
        assertThat(Tc3Signature.of(
                        Secret.of("Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"), "1551113065", "2019-02-25", "cls", canonical))
                .isEqualTo("353834c337f87c5dba3d593981c10a05b30d5b7f647c46959b41e0fc3b01c3d5");
    }

    @Test
    void aHeader_isMalformed_forAnythingButItsForm() {
        String right = "TC3-HMAC-SHA256 Credential=AKID/2019-02-25/cls/tc3_request, SignedHeaders=content-type;host,"
                + " Signature=" + "0".repeat(64);
        assertThat(Tc3Authorization.parse(right)).isPresent();
        assertThat(Tc3Authorization.parse(right.replace("TC3", "TC4"))).isEmpty();
        assertThat(Tc3Authorization.parse(right.replace("tc3_request", "tc3"))).isEmpty();
        assertThat(Tc3Authorization.parse(right.replace(";host", ""))).isEmpty();
        assertThat(Tc3Authorization.parse(right + "0")).isEmpty();
        assertThat(Tc3Authorization.parse("")).isEmpty();
    }
}
