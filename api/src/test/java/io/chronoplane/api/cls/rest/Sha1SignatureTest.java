package io.chronoplane.api.cls.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.api.core.Digests;
import io.chronoplane.api.core.Percent;
import io.chronoplane.commands.core.Secret;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The vendor's vectors, and two of our own, step by step.
class Sha1SignatureTest {

    private static final Secret KEY = Secret.of("LUSE4nPK1d4tX5SHyXv6tZXXXXXXXXXX");
    private static final String FIRST = "1510109254;1510109314";
    private static final String SECOND = "1578976553;1578978363";
    private static final String FIRST_KEY = "a4501294d3a835f8dab6caf5c19837dd19eef357";
    private static final String SECOND_KEY = "f49255658de17084898d83beaa755b9f0301591f";
    private static final Map<String, String> MERGE =
            Map.of("topic_id", "0c2a5b5e-3f0e-4f0e-9c1b-2d3e4f5a6b7c", "action", "merge", "partition_id", "2");
    private static final String MERGE_INFO =
            "post\n/partitions\naction=merge&partition_id=2&topic_id=0c2a5b5e-3f0e-4f0e-9c1b-2d3e4f5a6b7c\nhost=";

    static Stream<Arguments> vectors() {
        return Stream.of(
                Arguments.of(
                        FIRST,
                        Sha1Signature.requestInfo(
                                "GET",
                                "/logset",
                                Map.of("logset_name", "testset"),
                                Map.of("host", "ap-shanghai.cls.myqcloud.com")),
                        "get\n/logset\nlogset_name=testset\nhost=ap-shanghai.cls.myqcloud.com\n",
                        "74713a7e01250b81424dac21dced038ee5b8054d",
                        FIRST_KEY,
                        "42a7a1d1b44f14ae39a5e7fc3172feec6a08b197"),
                Arguments.of(
                        FIRST,
                        Sha1Signature.requestInfo(
                                "PUT",
                                "/logset",
                                Map.of(),
                                Map.of(
                                        "host",
                                        "ap-shanghai.cls.myqcloud.com",
                                        "content-type",
                                        "application/json",
                                        "content-md5",
                                        "f9c7fc33c7eab68dfa8a52508d1f4659")),
                        "put\n/logset\n\ncontent-md5=f9c7fc33c7eab68dfa8a52508d1f4659&content-type=application%2Fjson"
                                + "&host=ap-shanghai.cls.myqcloud.com\n",
                        "0ca0242c3d50441fda6aa234d31bea7a7a12a1ea",
                        FIRST_KEY,
                        "85a55e61de42483ba03bffd07a6c01b8d651af51"),
                Arguments.of(
                        SECOND,
                        Sha1Signature.requestInfo(
                                "GET",
                                "/logset",
                                Map.of("logset_id", "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"),
                                Map.of(
                                        "host",
                                        "ap-shanghai.cls.tencentyun.com",
                                        "content-type",
                                        "application/json")),
                        """
                        get
                        /logset
                        logset_id=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx
                        content-type=application%2Fjson&host=ap-shanghai.cls.tencentyun.com
                        """,
                        "e2d0126b61269ef047d9d05b6c385cea0aea9799",
                        SECOND_KEY,
                        "315dfa0d0ce55582145f7800df5eb3e9c88d2f84"),
                Arguments.of(
                        SECOND,
                        Sha1Signature.requestInfo(
                                "POST", "/partitions", MERGE, Map.of("host", "ap-shanghai.cls.tencentyun.com")),
                        MERGE_INFO + "ap-shanghai.cls.tencentyun.com\n",
                        "76dd01049fa7a7b235faed7ffc532b5729976e21",
                        SECOND_KEY,
                        "91284549f34a81e8edbfd0d766c3ba8474d4a58a"),
                Arguments.of(
                        SECOND,
                        Sha1Signature.requestInfo("POST", "/partitions", MERGE, Map.of("host", "127.0.0.1:8080")),
                        MERGE_INFO + "127.0.0.1%3A8080\n",
                        "f6c86ab834e18621d3a569f53da940510bf0e391",
                        SECOND_KEY,
                        "6830d7d2612701573be63323496fb980a0e7741f"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aSignature_isTheOneOfItsVector(
            String time, String info, String expectedInfo, String hash, String signKey, String signature) {
        assertThat(info).isEqualTo(expectedInfo);
        assertThat(Digests.hash("SHA-1", Digests.bytes(info))).isEqualTo(hash);
        assertThat(Sha1Signature.signKey(KEY, time)).isEqualTo(signKey);
        assertThat(Sha1Signature.of(KEY, time, info)).isEqualTo(signature);
    }

    @Test
    void values_areEncodedAsRfc3986HasIt() {
        assertThat(Percent.encode("a b*~-_.ü/+")).isEqualTo("a%20b%2A~-_.%C3%BC%2F%2B");
    }
}
