package io.chronoplane.api.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The requests of the vendor's document about instances, as they stand there, and the answers that it shows.
class DorisMetaInstanceExamplesTest {
    private static final String DONE = """
            {
                "code": "OK",
                "msg": ""
            }
            """;

    private static final String HDFS = """
            {
            "instance_id": "sample_instance_id",
            "name": "sample_instance_name",
            "user_id": "sample_user_id",
            "vault": {
            "hdfs_info" : {
            "build_conf": {
            "fs_name": "hdfs://172.21.0.44:4007",
            "user": "hadoop",
            "hdfs_kerberos_keytab": "/etc/emr.keytab",
            "hdfs_kerberos_principal": "hadoop/172.30.0.178@EMR-XXXYYY",
            "hdfs_confs" : [
            {
            "key": "hadoop.security.authentication",
            "value": "kerberos"
            }
            ]
            },
            "prefix": "sample_prefix"
            }
            }
            }""";

    private static final String OBJECT_STORE = """
            {
            "instance_id": "sample_instance_id",
            "name": "sample_instance_name",
            "user_id": "sample_user_id",
            "vault": {
            "obj_info": {
            "ak": "ak_xxxxxxxxxxx",
            "sk": "sk_xxxxxxxxxxx",
            "bucket": "sample_bucket_name",
            "prefix": "sample_prefix",
            "endpoint": "cos.ap-beijing.myqcloud.com",
            "external_endpoint": "cos.ap-beijing.myqcloud.com",
            "region": "ap-beijing",
            "provider": "COS"
            }
            }
            }""";

    // The document has placeholders for the RAM user, and lacks the comma before it.
    private static final String LEGACY = """
            {
            "instance_id": "123456",
            "name": "name",
            "user_id": "abcdef",
            "obj_info": {
            "ak": "test-ak1",
            "sk": "test-sk1",
            "bucket": "test-bucket",
            "prefix": "test-prefix",
            "endpoint": "test-endpoint",
            "region": "test-region",
            "provider": "OBS",
            "user_id": "xxx"
            },
            "ram_user": {
            "user_id": "string",
            "ak": "string",
            "sk": "string"
            }
            }""";

    private final MetaServer server = MetaServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void createInstance_isOk_forAnHdfsVault() {
        assertThat(server.put("create_instance", HDFS).body()).isEqualTo(DONE);
        assertThat(server.get("get_instance?instance_id=sample_instance_id").body()).isEqualTo("""
                {
                    "code": "OK",
                    "msg": "",
                    "result": {
                        "user_id": "sample_user_id",
                        "instance_id": "sample_instance_id",
                        "name": "sample_instance_name",
                        "ctime": "1669260437",
                        "mtime": "1669260437",
                        "status": "NORMAL",
                        "sse_enabled": false,
                        "resource_ids": [
                            "1"
                        ],
                        "storage_vault_names": [
                            "built_in_storage_vault"
                        ],
                        "enable_storage_vault": true
                    }
                }
                """);
    }

    @Test
    void createInstance_isOk_forAnObjectStoreVault() {
        assertThat(server.put("v1/create_instance", OBJECT_STORE).body()).isEqualTo(DONE);
        assertThat(server.put("v1/create_instance", OBJECT_STORE).body()).isEqualTo("""
                {
                    "code": "ALREADY_EXISTED",
                    "msg": "instance already existed, instance_id=sample_instance_id"
                }
                """);
    }

    @Test
    void createInstance_isOk_forTheLegacyForm() {
        assertThat(server.put("create_instance", LEGACY).body()).isEqualTo(DONE);
        assertThat(server.get("get_instance?instance_id=123456").body()).isEqualTo("""
                {
                    "code": "OK",
                    "msg": "",
                    "result": {
                        "user_id": "abcdef",
                        "instance_id": "123456",
                        "name": "name",
                        "ctime": "1669260437",
                        "mtime": "1669260437",
                        "obj_info": [
                            {
                                "ctime": "1669260437",
                                "mtime": "1669260437",
                                "id": "1",
                                "ak": "test-ak1",
                                "sk": "test-sk1",
                                "bucket": "test-bucket",
                                "prefix": "test-prefix",
                                "endpoint": "test-endpoint",
                                "region": "test-region",
                                "provider": "OBS",
                                "external_endpoint": "",
                                "user_id": "xxx",
                                "sse_enabled": false
                            }
                        ],
                        "status": "NORMAL",
                        "ram_user": {
                            "user_id": "string",
                            "ak": "string",
                            "sk": "string"
                        },
                        "sse_enabled": false,
                        "enable_storage_vault": false
                    }
                }
                """);
    }

    @Test
    void createInstance_isRefused_forTheLegacyExampleWithoutItsComma() {
        String broken = LEGACY.replace("},\n\"ram_user\"", "}\n\"ram_user\"");
        HttpResponse<String> answer = server.put("create_instance", broken);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"msg\": \"parse http request 'create_instance': INVALID_ARGUMENT:");
    }

    @Test
    void dropInstance_isRefused_whileItHasClusters() {
        server.given("create_instance", LEGACY);
        server.givenCluster("123456", "cluster_id1");
        assertThat(server.put("drop_instance", "{\n\"instance_id\": \"123456\"\n}").body()).isEqualTo("""
                {
                    "code": "INVALID_ARGUMENT",
                    "msg": "failed to drop instance, instance has clusters"
                }
                """);
    }

    @Test
    void dropInstance_isOk_andShownAsDeleted() {
        server.given("create_instance", LEGACY);
        assertThat(server.put("drop_instance", "{\n\"instance_id\": \"123456\"\n}").body()).isEqualTo(DONE);
        assertThat(server.put("drop_instance", "{\n\"instance_id\": \"123456\"\n}").body()).isEqualTo(DONE);
        assertThat(server.get("get_instance?instance_id=123456").body()).contains("\"status\": \"DELETED\"");
    }

    @Test
    void setInstanceStatus_isOk_forABodyThatCurlCallsAForm() {
        server.givenInstance("test_instance");
        var request = server.http()
                .request(MetaServer.path("set_instance_status"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {
                        "instance_id":"test_instance",
                        "op": "SET_OVERDUE"
                        }"""));
        assertThat(server.http().send(request).body()).isEqualTo(DONE);
        assertThat(server.get("get_instance?instance_id=test_instance").body()).contains("\"status\": \"OVERDUE\"");
    }
}
