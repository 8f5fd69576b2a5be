package io.chronoplane.api.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Vaults, roles, names and RAM users: what upstream has beyond the vendor's document.
class DorisMetaVaultsTest {

    private static final String ADD_S3 = """
            {"cloud_unique_id": "1:i:n", "vault": {"name": "cold", "obj_info": {"ak": "a1", "sk": "s1", "bucket": "b",
             "prefix": "/p/", "endpoint": "e", "region": "r", "provider": "S3"},
             "path_format": {"path_version": 1, "shard_num": "8"}}, "set_as_default_storage_vault": true}""";
    private static final String ADD_HDFS = """
            {"cloud_unique_id": "1:i:n", "vault": {"name": "archive", "hdfs_info": {"build_conf": {
             "fs_name": "hdfs://h:4007/", "user": "hadoop", "hdfs_kerberos_keytab": "/etc/emr.keytab",
             "hdfs_kerberos_principal": "hadoop/h@R", "hdfs_confs": [{"key": "k", "value": "v"}]}, "prefix": "q"}}}""";
    private static final String SHOW = "{\"cloud_unique_id\": \"1:i:n\"}";

    private final MetaServer server = MetaServer.start();

    @BeforeEach
    void given() {
        server.given("create_instance", "{\"instance_id\": \"i\", \"name\": \"n\", \"user_id\": \"u\"}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void vaults_areShown_withAllThatNodesNeed() {
        assertThat(server.put("v1/show_storage_vaults", SHOW).body()).isEqualTo("""
                {
                    "code": "OK",
                    "msg": "",
                    "result": {
                        "enable_storage_vault": true
                    }
                }
                """);
        server.given("add_s3_vault", ADD_S3);
        server.given("add_hdfs_vault", ADD_HDFS);
        assertThat(server.put("v1/show_storage_vaults", SHOW).body()).isEqualTo("""
                {
                    "code": "OK",
                    "msg": "",
                    "result": {
                        "storage_vault": [
                            {
                                "id": "1",
                                "name": "cold",
                                "obj_info": {
                                    "ctime": "1669260437",
                                    "mtime": "1669260437",
                                    "id": "1",
                                    "ak": "a1",
                                    "sk": "s1",
                                    "bucket": "b",
                                    "prefix": "p",
                                    "endpoint": "e",
                                    "region": "r",
                                    "provider": "S3",
                                    "external_endpoint": "",
                                    "sse_enabled": false
                                },
                                "path_format": {
                                    "path_version": "1",
                                    "shard_num": "8"
                                }
                            },
                            {
                                "id": "2",
                                "name": "archive",
                                "hdfs_info": {
                                    "build_conf": {
                                        "fs_name": "hdfs://h:4007",
                                        "user": "hadoop",
                                        "hdfs_kerberos_principal": "hadoop/h@R",
                                        "hdfs_kerberos_keytab": "/etc/emr.keytab",
                                        "hdfs_confs": [
                                            {
                                                "key": "k",
                                                "value": "v"
                                            }
                                        ]
                                    },
                                    "prefix": "q"
                                }
                            }
                        ],
                        "default_storage_vault_id": "1",
                        "default_storage_vault_name": "cold",
                        "enable_storage_vault": true
                    }
                }
                """);
        assertThat(instance())
                .contains("\"cold\",\n            \"archive\"", "\"default_storage_vault_name\": \"cold\"")
                .doesNotContain("s1", "emr.keytab");
    }

    @Test
    void anObjectStoreBesideTheVault_countsForMoreThanTheOneInIt() {
        server.given("add_s3_vault", ADD_S3.replace("\"vault\"", """
                "obj": {"ak": "other", "sk": "s", "bucket": "b", "endpoint": "e", "region": "r", "provider": "OSS"},
                "vault\""""));
        assertThat(server.put("show_storage_vaults", SHOW).body())
                .contains("\"ak\": \"other\"", "\"provider\": \"OSS\"", "\"name\": \"cold\"")
                .doesNotContain("\"a1\"");
    }

    @Test
    void aVault_changesItsNameAndKeys_andStaysTheDefault() {
        server.given("add_s3_vault", ADD_S3);
        server.given("alter_s3_vault", """
                {"cloud_unique_id": "1:i:n", "vault": {"name": "cold", "alter_name": "warm",
                 "obj_info": {"ak": "a2", "sk": "s2", "use_path_style": true}}}""");
        assertThat(server.put("show_storage_vaults", SHOW).body())
                .contains(
                        "\"name\": \"warm\"",
                        "\"ak\": \"a2\"",
                        "\"use_path_style\": true",
                        "\"default_storage_vault_name\": \"warm\"")
                .doesNotContain("a1", "s1", "cold");
        long head = server.head();
        server.given("alter_s3_vault", """
                {"cloud_unique_id": "1:i:n", "vault": {"name": "warm", "obj_info": {"ak": "a2", "sk": "s2"}}}""");
        assertThat(server.head()).as("nothing to change").isEqualTo(head);
    }

    @Test
    void aVault_isOpenedByARole_inPlaceOfKeys() {
        server.given("add_s3_vault", ADD_S3);
        server.given("alter_s3_vault", """
                {"cloud_unique_id": "1:i:n", "vault": {"name": "cold",
                 "obj_info": {"role_arn": "arn:aws:iam::1:role/r", "external_id": "e"}}}""");
        assertThat(server.put("show_storage_vaults", SHOW).body())
                .contains(
                        "\"cred_provider_type\": \"INSTANCE_PROFILE\"",
                        "\"role_arn\": \"arn:aws:iam::1:role/r\"",
                        "\"external_id\": \"e\"")
                .doesNotContain("\"ak\"", "\"sk\"");
    }

    @Test
    void aVault_isDropped_andWithItTheDefault() {
        server.given("add_s3_vault", ADD_S3);
        server.given("add_hdfs_vault", ADD_HDFS);
        server.given("drop_s3_vault", "{\"cloud_unique_id\": \"1:i:n\", \"vault\": {\"name\": \"cold\"}}");
        assertThat(server.put("show_storage_vaults", SHOW).body())
                .contains("\"name\": \"archive\"")
                .doesNotContain("cold", "default_storage_vault");
        server.given("drop_hdfs_vault", ADD_HDFS);
        assertThat(server.put("show_storage_vaults", SHOW).body()).doesNotContain("archive");
        assertThat(server.put("drop_hdfs_vault", ADD_HDFS).body())
                .contains("\"code\": \"INTERNAL_ERROR\"", "\"msg\": \"vault_name=archive not found\"");
        server.given("add_s3_vault", ADD_S3);
        assertThat(server.put("show_storage_vaults", SHOW).body()).contains("\"id\": \"1\"", "\"name\": \"cold\"");
    }

    @Test
    void anInstance_isRenamed() {
        server.given("rename_instance", "{\"instance_id\": \"i\", \"name\": \"größe\"}");
        assertThat(instance()).contains("\"name\": \"größe\"");
    }

    @Test
    void aRamUser_isSetAndReplaced_butNotSetAgain() {
        server.given("alter_ram_user", """
                {"instance_id": "i", "ram_user": {"user_id": "r1", "ak": "a1", "sk": "s1", "external_id": "e"}}""");
        assertThat(instance()).containsIgnoringWhitespaces("""
                "ram_user": {"user_id": "r1", "ak": "a1", "sk": "s1", "external_id": "e"}""");
        String second = """
                {"instance_id": "i", "ram_user": {"user_id": "r2", "ak": "a2", "sk": "s2"}}""";
        server.given("alter_ram_user", second);
        assertThat(instance()).contains("\"r2\"", "\"s2\"").doesNotContain("\"r1\"", "\"s1\"", "external_id");
        long head = server.head();
        server.given("alter_ram_user", second);
        assertThat(server.head()).isEqualTo(head);
    }

    @Test
    void alterObjInfo_givesKeysOrARole() {
        server.given("create_instance", """
                {"instance_id": "legacy", "obj_info": {"ak": "a1", "sk": "s1", "bucket": "b", "endpoint": "e",
                 "region": "r", "provider": "S3"}}""");
        String show = "{\"cloud_unique_id\": \"1:legacy:n\"}";
        server.given("alter_obj_info", """
                {"cloud_unique_id": "1:legacy:n", "obj": {"id": "1", "role_arn": "arn:1", "external_id": "e"}}""");
        assertThat(server.put("get_obj_store_info", show).body())
                .contains("\"role_arn\": \"arn:1\"")
                .doesNotContain("\"sk\"");
        server.given("alter_obj_info", """
                {"cloud_unique_id": "1:legacy:n", "obj": {"id": "1", "ak": "a2", "sk": "s2"}}""");
        assertThat(server.put("get_obj_store_info", show).body())
                .contains("\"ak\": \"a2\"")
                .doesNotContain("role_arn", "external_id", "cred_provider_type");
    }

    @Test
    void stages_areNone() {
        assertThat(server.put("get_stage", "{\"cloud_unique_id\": \"1:i:n\", \"type\": \"EXTERNAL\"}").body())
                .isEqualTo("""
                        {
                            "code": "OK",
                            "msg": "",
                            "result": {}
                        }
                        """);
    }

    private String instance() {
        return server.get("get_instance?instance_id=i").body();
    }
}
