package io.chronoplane.api.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The requests of the vendor's document about object stores and their keys, as they stand there, and the answers
/// that it shows. Where it has placeholders, the instance is one that fits them.
class DorisMetaStorageExamplesTest {

    private static final String DONE = """
            {
                "code": "OK",
                "msg": ""
            }
            """;
    private static final String KEYS_UNCHANGED = """
            {
                "code": "INVALID_ARGUMENT",
                "msg": "ak sk eq original, please check it"
            }
            """;
    private static final String CREATE = """
            {"instance_id": "%s", "name": "n", "user_id": "u", "obj_info": {"ak": "xxxx", "sk": "xxxxx",
             "bucket": "doris-xxx-1308700295", "prefix": "selectdb-xxxx-regression-prefix",
             "endpoint": "cos.ap-yyy.xxxx.com", "region": "ap-xxx", "provider": "COS", "user_id": "bucket_user_id_1"},
             "ram_user": {"user_id": "ram_user_id", "ak": "ram", "sk": "ram"}}""";
    private static final String ADD = """
            {
            "cloud_unique_id": "1:regression_instance0:cloud_unique_id_compute_node1",
            "obj": {
            "ak": "test-ak91",
            "sk": "test-sk1",
            "bucket": "test-bucket",
            "prefix": "test-prefix",
            "endpoint": "test-endpoint",
            "region": "test-region"
            }
            }""";
    // With the comma behind the last member that stands there.
    private static final String LEGACY_UPDATE = """
            {
            "cloud_unique_id": "1:regression_instance0:cloud_unique_id_compute_node1",
            "obj": {
            "id": "1",
            "ak": "test-ak",
            "sk": "test-sk",
            }
            }""";
    private static final String UPDATE = """
            {
            "instance_id":"test",
            "internal_bucket_user":[
            {
            "user_id": "bucket_user_id_1",
            "ak": "yyyy",
            "sk": "yyyy"
            },
            {
            "user_id": "bucket_user_id_2",
            "ak": "zzzz",
            "sk": "zzzz"
            }
            ],
            "ram_user": {
            "user_id": "ram_user_id",
            "ak": "rrrr",
            "sk": "rrrr"
            }
            }""";
    private static final String STORAGE =
            "{\"cloud_unique_id\": \"1:regression_instance0:cloud_unique_id_compute_node1\"}";

    private final MetaServer server = MetaServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void getObjStoreInfo_showsTheStores_withTheirKeys_asOftenAsItIsAsked() {
        server.given("create_instance", CREATE.formatted("regression_instance0"));
        long head = server.head();
        String expected = """
                {
                    "code": "OK",
                    "msg": "",
                    "result": {
                        "obj_info": [
                            {
                                "ctime": "1669260437",
                                "mtime": "1669260437",
                                "id": "1",
                                "ak": "xxxx",
                                "sk": "xxxxx",
                                "bucket": "doris-xxx-1308700295",
                                "prefix": "selectdb-xxxx-regression-prefix",
                                "endpoint": "cos.ap-yyy.xxxx.com",
                                "region": "ap-xxx",
                                "provider": "COS",
                                "external_endpoint": "",
                                "user_id": "bucket_user_id_1",
                                "sse_enabled": false
                            }
                        ],
                        "enable_storage_vault": false
                    }
                }
                """;
        assertThat(server.put("get_obj_store_info", STORAGE).body()).isEqualTo(expected);
        assertThat(server.put("v1/get_obj_store_info", STORAGE).body()).isEqualTo(expected);
        assertThat(server.put("v1/show_storage_vaults", STORAGE).body()).isEqualTo(expected);
        assertThat(server.head()).isEqualTo(head);
    }

    @Test
    void getObjStoreInfo_isRefused_withoutAnInstance() {
        assertThat(server.put("get_obj_store_info", STORAGE).body()).isEqualTo("""
                {
                    "code": "INVALID_ARGUMENT",
                    "msg": "empty instance_id"
                }
                """);
    }

    @Test
    void updateAkSk_changesAllKeysAtOnce_andIsRefusedWhenRepeated() {
        server.given("create_instance", CREATE.formatted("test"));
        server.given("add_obj_info", ADD.replace("regression_instance0", "test")
                .replace("\"region\"", "\"user_id\": \"bucket_user_id_2\", \"region\""));
        long head = server.head();
        assertThat(server.put("update_ak_sk", UPDATE).body()).isEqualTo(DONE);
        assertThat(server.after(head)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("doris.meta.instance-keys-rotated");
            assertThat(new String(event.payload(), StandardCharsets.UTF_8))
                    .contains("bucket_user_id_2", "ram_user_id")
                    .doesNotContain("yyyy", "zzzz", "rrrr");
        });
        assertThat(server.get("get_instance?instance_id=test").body())
                .contains("\"ak\": \"yyyy\"", "\"sk\": \"zzzz\"", "\"sk\": \"rrrr\"")
                .doesNotContain("xxxx\"", "test-ak91", "\"ram\"");
        assertThat(server.put("update_ak_sk", UPDATE).body()).isEqualTo(KEYS_UNCHANGED);
        assertThat(server.head()).isEqualTo(head + 1);
    }

    @Test
    void legacyUpdateAkSk_changesTheKeysOfOneStore_andIsRefusedWhenRepeated() {
        server.given("create_instance", CREATE.formatted("regression_instance0"));
        assertThat(server.put("legacy_update_ak_sk", LEGACY_UPDATE).body()).isEqualTo(DONE);
        assertThat(server.put("get_obj_store_info", STORAGE).body())
                .contains("\"ak\": \"test-ak\"", "\"sk\": \"test-sk\"");
        assertThat(server.put("legacy_update_ak_sk", LEGACY_UPDATE).body()).isEqualTo(KEYS_UNCHANGED);
    }

    @Test
    void addObjInfo_addsTheNextStore_andIsRefusedWhenRepeated() {
        server.given("create_instance", CREATE.formatted("regression_instance0"));
        assertThat(server.put("add_obj_info", ADD).body()).isEqualTo(DONE);
        assertThat(server.put("get_obj_store_info", STORAGE).body()).containsIgnoringWhitespaces("""
                {
                    "ctime": "1669260437",
                    "mtime": "1669260437",
                    "id": "2",
                    "ak": "test-ak91",
                    "sk": "test-sk1",
                    "bucket": "test-bucket",
                    "prefix": "test-prefix",
                    "endpoint": "test-endpoint",
                    "region": "test-region",
                    "external_endpoint": "",
                    "sse_enabled": false
                }""");
        assertThat(server.put("add_obj_info", ADD).body()).isEqualTo("""
                {
                    "code": "INVALID_ARGUMENT",
                    "msg": "original obj infos has a same conf, please check it"
                }
                """);
        assertThat(server.put("add_obj_info", ADD.replace("test-bucket", "")).body()).isEqualTo("""
                {
                    "code": "INVALID_ARGUMENT",
                    "msg": "s3 conf info err, please check it"
                }
                """);
    }

    @Test
    void addObjInfo_takesTenStoresInAll() {
        server.given("create_instance", CREATE.formatted("regression_instance0"));
        for (int i = 2; i <= 10; i++) {
            server.given("add_obj_info", ADD.replace("test-bucket", "bucket-" + i));
        }
        assertThat(server.put("add_obj_info", ADD).body())
                .contains("this instance history has greater than 10 objs, please new another instance");
        assertThat(server.put("legacy_update_ak_sk", LEGACY_UPDATE.replace("\"1\"", "\"10\"")).body()).isEqualTo(DONE);
    }

    @Test
    void enableInstanceSse_marksTheInstanceAndItsStores_andIsRefusedWhenRepeated() {
        server.given("create_instance", CREATE.formatted("123456"));
        String request = "{\n\"instance_id\": \"123456\"\n}";
        assertThat(server.put("enable_instance_sse", request).body()).isEqualTo(DONE);
        assertThat(server.get("get_instance?instance_id=123456").body())
                .contains("\"sse_enabled\": true")
                .doesNotContain("\"sse_enabled\": false");
        assertThat(server.put("enable_instance_sse", request).body()).isEqualTo("""
                {
                    "code": "INVALID_ARGUMENT",
                    "msg": "failed to enable sse, instance has enabled sse"
                }
                """);
        assertThat(server.put("disable_instance_sse", request).body()).isEqualTo(DONE);
        assertThat(server.get("get_instance?instance_id=123456").body()).doesNotContain("\"sse_enabled\": true");
        assertThat(server.put("disable_instance_sse", request).body()).isEqualTo("""
                {
                    "code": "INVALID_ARGUMENT",
                    "msg": "failed to disable sse, instance has disabled sse"
                }
                """);
    }
}
